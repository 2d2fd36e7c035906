/** Rules about what a screen has come with it, and no others. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {neededFor} from '../../src/prerender/css/needed.ts';

const html =
  '<auth-x lang="zh-CN"><input type="text"><p part="field wide" class="as-a as-b" data-on><a part="link"></a></p></auth-x>';

const needed = [
  ':host{a:b}',
  ':is(#_,[data-auth]){& a{a:b}& *:not(svg *){a:b}}',
  '[part~=field]{a:b}',
  "[part~='wide'] > .as-b{a:b}",
  '.as-none,.as-b{a:b}',
  ':is(.as-none,[part~=link]){a:b}',
  '[part~=field]:not(:is([part~=none],.as-none),.as-none){a:b}',
  'auth-x:hover [data-on]::before{a:b}',
  '@media (a){@container x (b){.as-a{a:b}}}',
  'input[type=text]{a:b}',
  ':host(:lang(zh)){a:b}',
  ':host(:is(:lang(ar),:lang(zh))){a:b}',
  '.as-none:lang(ko),.as-b{a:b}',
  '@keyframes turn{from{a:b}}',
  '@supports (a){:host{a:b;c:d}}',
];
for (const css of needed) test(`needed: ${css}`, () => assert.equal(neededFor(css, html), css));

const needless = [
  '[part~=none]{a:b}',
  '[part~=fiel]{a:b}',
  '.as-a .as-none{a:b}',
  '.as-none,[part~=none]{a:b}',
  'auth-y{a:b}',
  '& input[type=checkbox]{a:b}',
  ':host(:lang(ko)){a:b}',
  ':host(:is(:lang(ar),:lang(z))){a:b}',
  '[part~=field][data-off]{a:b}',
  ':is(#_,[data-auth]){& .as-none{a:b}}',
  '@media (a){@container x (b){.as-none{a:b}}}',
];
for (const css of needless) test(`needless: ${css}`, () => assert.equal(neededFor(css, html), ''));

test('of a sheet it takes rules alone', () => {
  const css = '.as-a{a:b;.as-none{c:d}e:f}@media (g){.as-none{a:b}:host{a:b}}.as-none{a:b}';
  assert.equal(neededFor(css, html), '.as-a{a:b;e:f}@media (g){:host{a:b}}');
});

test('what comes before need not come again', () => {
  const given = '<b class="as-a"></b>';
  const css =
    ':host{a:b}:is(#_,[data-auth]){a:b;& .as-a{a:b}& .as-b{a:b;& .as-a{a:b}}}@media (g){.as-a{a:b}[part~=link]{a:b}}@keyframes turn{from{a:b}}';
  assert.equal(
    neededFor(css, html, given),
    ':is(#_,[data-auth]){& .as-b{a:b;& .as-a{a:b}}}@media (g){[part~=link]{a:b}}',
  );
});
