/** A tenant's CSS as text in the page: nothing in it ends anything but itself. What engines make of it is tested there. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {itemsIn, isWhole} from '../../src/prerender/css/items.ts';
import {renderFirstScreen, prerenderPage} from '../../src/prerender/index.ts';
import {tenantCss} from '../../src/prerender/tenant-css.ts';

const read: Readonly<Record<string, readonly (readonly [head: string, inside?: string])[]>> = {
  'a: b; c { d: e } f: g': [['a: b'], ['c', ' d: e '], ['f: g']],
  'a:hover { b: c } --x: {d: e}; f: g': [['a:hover', ' b: c '], ['--x: {d: e}'], ['f: g']],
  '@media (a: "{") { b { c: d } } /* { */ e { } ': [
    ['@media (a: "{")', ' b { c: d } '],
    ['e', ' '],
  ],
  'a: url(x;}); b: "}"; c { d: (}) } e': [['a: url(x;})'], ['b: "}"'], ['c', ' d: (}) '], ['e']],
  'a { b { c: d': [['a', ' b { c: d']],
};
for (const [css, items] of Object.entries(read)) {
  test(`parts ${css}`, () => {
    const found = itemsIn(css, true).map(({head, inside}) => (inside === undefined ? [head] : [head, inside]));
    assert.deepEqual(found, items);
  });
}

test('at the top, semicolons end only what begins with @', () => {
  const heads = itemsIn('@layer a; b; c { } <!-- d { } -->', false).map(({head}) => head);
  assert.deepEqual(heads, ['@layer a', 'b; c', 'd']);
});

test('a piece is whole, or not taken', () => {
  const whole = [
    'red',
    ' ',
    'url(a;b)',
    '"a;}{"',
    "'\\'}'",
    '/* } */ red',
    'calc(1px + (2px))',
    '[a="]"]',
    '(a;b)',
    'url("a")',
  ];
  const others = [
    'red;',
    '}',
    '{',
    '"red',
    "'",
    '(',
    ')',
    ']',
    'a)',
    '[(])',
    '/* red',
    'red \\',
    'url(',
    'url(a b',
    '"a\nb"',
    '{}',
    ';',
  ];
  for (const piece of whole) assert.ok(isWhole(piece), piece);
  for (const piece of others) assert.ok(!isWhole(piece), piece);
});

const attributes = {routing: 'path', 'server-css': true} as const;
const bad = [
  'a { color: "</style><script>alert(1)</script>" }',
  '</style><script>alert(1)</script>',
  'a { background: url(</style>); --x: </style>; content: "<\\/style>" } b[title="</style>"] { color: red }',
  '@media </style> { a { color: red } } @keyframes </style> { } @layer </style>;',
  '/* </style> */ a { color: red /* </style> */ }',
];

test('nothing in it ends its element, in which only that means something', async () => {
  const ours = (await renderFirstScreen({}, {attributes}))?.html.match(/<\/?style/g);
  for (const customCss of bad) {
    const first = await renderFirstScreen({customCss}, {attributes});
    assert.deepEqual(first?.html.match(/<\/?style/g), ours, customCss);
    assert.deepEqual(first?.head.match(/<\/?style/g), ['<style', '</style'], customCss);
  }
});

test('what is not about the element alone is not there', () => {
  for (const css of [
    '@import "a.css"; @charset "x"; @namespace url(x);',
    '@property --x { syntax: "*"; inherits: true; initial-value: 1 }',
    '@page { margin: 0 } @function --x() { result: 1px } @counter-style x { system: cyclic; symbols: "a" }',
    '@font-face { font-family: x; src: url(x) }',
    '@layer x { } a { @layer y { color: red } }',
  ]) {
    const {page, shadow} = tenantCss(css, false);
    assert.doesNotMatch(
      page + shadow,
      /@(import|charset|namespace|property|page|function|counter|font)|@layer [xy]/,
      css,
    );
  }
});

test('tokens are left to a page of others; a page that is nothing but ours has them', () => {
  const css = ':root { --auth-color-primary: red; --other: 1 }';
  assert.doesNotMatch(JSON.stringify(tenantCss(css, false)), /--auth-color-primary/);
  assert.match(tenantCss(css, false).shadow, /--other/);
  assert.match(tenantCss(css, true).shadow, /--auth-color-primary/);
});

test('nested as nobody writes, it is left to the script, and takes no time', () => {
  const deep = (open: string) => `p { color: red } ${open.repeat(2000)}`;
  for (const css of [deep('a {'), deep('@media all {'), deep(':is('), deep('a { color: red; & b {')])
    assert.match(tenantCss(css, true).shadow, /^p:not\(#_#_\) \{color:red;\}/);
});

test('line ends are those of HTML, which the hash is of', () => {
  const {page} = tenantCss('a { content: "x\\\r\ny" }\r\nb { --x: a\rb\fc\0 }', true);
  assert.doesNotMatch(page, /[\r\f\0]/);
  assert.match(page, /--x:a\nb\nc\ufffd;/);
});

const settings = {customCss: '.logto_page-container { color: red }'};
const page = (inside: string) => `<html><head></head><body>${inside}</body></html>`;
const host = '<auth-sign-in routing="path" server-css></auth-sign-in>';

test('the page has the names that Logto documents, on the card and around it', async () => {
  const {html = ''} = (await prerenderPage(page(`<main class="a">\n${host}\n</main>`), settings)) ?? {};
  assert.match(html, /<main class="logto_page-container a">\s*<div class="logto_custom-content"><\/div><auth-sign-in /);
  assert.match(html, /<\/auth-sign-in><div class="logto_signature"><\/div>\s*<\/main>/);
  assert.match(html, /<div part="card" class="logto_main-content">/);
  assert.match(html, /<header part="header" class="logto_branding-header">/);
});

test('and only where they mean something', async () => {
  const without = async (...[html, own]: Parameters<typeof prerenderPage>) =>
    assert.doesNotMatch((await prerenderPage(html, own))?.html ?? 'logto_', /logto_(page|custom|signature)/);
  await without(page(`<main>${host}</main>`), {});
  await without(page(`<main>${host.replace(' server-css', '')}</main>`), settings);
  await without(page('<main><auth-sign-in server-css></auth-sign-in></main>'), {customCss: 'a { color: red }'});
});
