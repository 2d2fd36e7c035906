/** What a page says about elements is taken back for the form, where there is anything that reaches it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {reachesForm} from '../../src/prerender/css/reach.ts';
import {prerenderPage} from '../../src/prerender/index.ts';
import {createMemoryServer} from '../../src/server/memory.ts';

const beside = [
  '',
  'html {color: red} body {margin: 0}',
  ':root, BODY {font-family: serif; --brand: red}',
  'body {font: 2em serif}',
  'main {display: grid} @media (width < 30rem) {main {padding: 0}}',
  'main::before {position: absolute; content: "A"}',
  '@font-face {font-family: x; src: url(x.woff2)} @keyframes turn {to {rotate: 1turn}}',
  '/* button {color: red} */',
  '@charset "utf-8"; html {color: red}',
];
for (const css of beside) test(`beside the form: ${css}`, () => assert.equal(reachesForm(css), false));

const reaching = [
  'button {color: red}',
  '* {margin: 0}',
  'main, * {margin: 0}',
  'main * {margin: 0}',
  'body > main input {margin: 0}',
  'main:hover button {margin: 0}',
  'main::before, input::before {content: "A"}',
  'main {& input {margin: 0}}',
  '@media screen {@supports (display: grid) {p {margin: 0}}}',
  '@layer x {label {margin: 0}}',
  '@scope (main) {input {margin: 0}}',
  '@scope (main) {:scope {color: red} margin: 0}',
  '@import "more.css";',
  ':unheard-of(input) {margin: 0}',
  '@unheard-of {input {margin: 0}}',
  'main {margin: 0} input {margin: 0',
  '@IMPORT url(more.css); main {margin: 0}',
  ':is(main, input) {margin: 0}',
  ':root {--auth-color-primary: red}',
  'main {--\\61uth-radius: 0}',
  '@media print {body {--auth-radius: 0}}',
  'html {font-size: 62.5%}',
  'body, :ROOT {FONT : 2em serif}',
];
for (const css of reaching) test(`reaching it: ${css}`, () => assert.equal(reachesForm(css), true));

const page = (head: string) =>
  `<html><head><title></title>${head}</head><body><auth-sign-in routing="path"></auth-sign-in></body></html>`;
const link = '<link rel="stylesheet" href="page.css">';

const takesBack = async (html: string, css?: string) => {
  const answer = await createMemoryServer().fetch(new Request('http://localhost/api/.well-known/sign-in-exp'));
  const drawn = await prerenderPage(html, await answer.json(), {readSheet: () => css});
  assert.ok(drawn);
  const takesBack = drawn.html.includes('{all:revert}');
  assert.equal(/var\(\s*--auth-/.test(drawn.html), takesBack, 'and asks it for tokens');
  return takesBack;
};

test('a page that brings nothing of the kind is drawn without it', async () => {
  assert.equal(await takesBack(page('')), false);
  assert.equal(await takesBack(page(link), 'body {margin: 0}'), false);
});

test('a page that does, or of which nobody knows, is drawn with it', async () => {
  assert.equal(await takesBack(page(link), 'input {margin: 0}'), true);
  assert.equal(await takesBack(page(link)), true);
  assert.equal(await takesBack(page('<style>p {margin: 0}</style>')), true);
  assert.equal(await takesBack(page('').replace('<html', '<html style="--auth-radius: 0"')), true);
  assert.equal(await takesBack(page(link + "<link href='more.css' rel=stylesheet>"), 'body {margin: 0}'), true);
});
