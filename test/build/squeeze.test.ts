/** What a chunk takes from the first script is still there, under one name; what pages import keeps its own. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {shareNames} from '../../src/build/squeeze.ts';

test('a name that only chunks know is given up, one that pages import is not', () => {
  const first = {fileName: 'first.js', code: 'var xy=1,z=2,q=3;export{xy as $,z as AuthSignIn,q};'};
  const later = {fileName: 'chunks/later.js', code: 'import{$ as e,q as t,AuthSignIn as n}from"../first.js";e(t,n)'};
  const other = {fileName: 'chunks/other.js', code: 'import{$ as e}from"./first.js";e()'};
  shareNames(first, [later, other]);
  assert.equal(first.code, 'var xy=1,z=2,q=3;export{xy,z as AuthSignIn,q};');
  assert.equal(later.code, 'import{xy as e,q as t,AuthSignIn as n}from"../first.js";e(t,n)');
  assert.equal(other.code, 'import{$ as e}from"./first.js";e()', 'another file of the same name');
});
