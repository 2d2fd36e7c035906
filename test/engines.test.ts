/**
 * Every feature of the platform that our sheets and scripts use is in the oldest engines that we serve, or is listed with
 * what holds where it is not.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {codeUses} from './engines/code-uses.ts';
import {compatOf, lackedBy} from './engines/compat.ts';
import {cssUses} from './engines/css-uses.ts';
import {newerFeatures} from './engines/newer-features.ts';

const uses = new Map([...cssUses(), ...codeUses()].map((path) => [path.join('.'), path]));

test('sheets, templates and scripts are read', () => {
  for (const known of [
    'css.properties.gap',
    'css.properties.overflow.clip',
    'css.selectors.has',
    'css.types.color.light-dark',
    'css.at-rules.container',
    'html.elements.dialog',
    'html.global_attributes.inputmode',
    'api.HTMLElement.attachInternals',
    'api.CSS.supports_static',
    'api.ElementInternals.states',
    'javascript.builtins.Array.findLastIndex',
  ])
    assert.ok(uses.has(known), known);
});

test('what the oldest engines lack is listed, and nothing else', () => {
  const lacked = [...uses].flatMap(([name, path]) => {
    const compat = compatOf(path);
    const engines = compat ? lackedBy(compat) : [];
    return engines.length > 0 ? [`${name}: ${engines.join(', ')}`] : [];
  });
  const listed = Object.entries(newerFeatures).map(([name, {lackedBy: engines}]) => `${name}: ${engines}`);
  assert.deepEqual(lacked.sort(), listed.sort());
});
