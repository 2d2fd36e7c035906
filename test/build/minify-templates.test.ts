import assert from 'node:assert/strict';
import {test} from 'node:test';
import {minifyHtml} from '../../src/build/minify-templates.ts';
import {minifyCss} from '../../src/prerender/minify-css.ts';

test('a sheet loses comments and white space', () => {
  assert.equal(
    minifyCss('/* why */\n:host {\n  color: red;\n\n  margin: 0 auto;\n}\n'),
    ':host{color:red;margin:0 auto}',
  );
});

test('modern CSS stays as it is', () => {
  const css = ':host{--_a:light-dark(#fff,oklch(from var(--b) calc(l - .1) c h));& .x>:is(a,b):hover{inset:0}}';
  assert.equal(minifyCss(css), css);
});

test('nor does it keep what an engine can do without', () => {
  assert.equal(
    minifyCss('a > b {\n  c: calc( /* why */ -0.5 * (d - 10.5) * min(e, 0.1) / 2 );\n  /* why */\n  f: g; }'),
    'a>b{c:calc(-.5*(d - 10.5)*min(e,.1)/2);f:g}',
  );
  assert.equal(minifyCss(`[a='b-c'] [d="1"] {}`), '[a=b-c] [d="1"]{}');
});

test('white space that means something stays', () => {
  assert.equal(minifyCss('a :hover { b: calc(1px + 2px) }'), 'a :hover{b:calc(1px + 2px)}');
  assert.equal(minifyCss('a * .b, c:not(d *) * {}'), 'a * .b,c:not(d *) *{}');
  assert.equal(minifyCss(`a { content: "x  /* y */ ; z" }`), `a{content:"x  /* y */ ; z"}`);
});

test('a template keeps one space between elements', () => {
  assert.equal(minifyHtml('<p>\n  <!-- why -->\n  <b>a</b>  <i>b</i>\n</p>'), '<p> <b>a</b> <i>b</i> </p>');
});
