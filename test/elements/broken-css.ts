/**
 * CSS of tenants who break out, or do not know what they do: texts as they come, and made of pieces at random, the same
 * for a seed.
 */
import {randomFrom} from './random.ts';

export const broken = [
  '} body { display: none !important } @scope (html) { * { color: red !important',
  '}}}} * { color: red !important }',
  '@media all { } } html { color: red !important } {',
  '@scope (html) { :scope, * { color: red !important } }',
  '@scope (auth-sign-in) { :scope ~ *, :scope + * { color: red !important } }',
  'auth-sign-in ~ *, auth-sign-in + *, :root:has(auth-sign-in) * { color: red !important }',
  'auth-sign-in { & ~ *, html:has(&) & ~ * { color: red !important } @scope (html) { * { color: red !important } } }',
  '@keyframes breathe { from { opacity: 0.9 } to { opacity: 0.9 } }',
  '@media all { @keyframes breathe { from { opacity: 0.9 } to { opacity: 0.9 } } }',
  '@property --page { syntax: "<length>"; inherits: true; initial-value: 3px }',
  '@supports (color: red) { @property --page { syntax: "<length>"; inherits: true; initial-value: 3px } }',
  '@layer late, base; @layer base { #probe { border-left-width: 9px !important } }',
  '/* ',
  '[part~="card"] { color: red; --x: {',
  '[part~="card"] { content: "',
  'a[b="] } body { display: none } "] {} } body { display: none }',
  '--> } * { color: red !important } <!--',
  '\\} \\7d  } body { display: none !important }',
  ':is(*, ::slotted(*), :host, :host-context(html)) { color: red !important }',
  ':root, html, body { display: none !important }',
  '[title="a, html {"], .\\,, html { color: red !important }',
  '[title="\\"] , "], html, .\\2c , body { color: red !important }',
  'html::before, body::after, #frame::selection, #probe::first-line { color: red !important }',
  '::part(x), ::slotted(*), ::placeholder, ::before { color: red !important }',
  'auth-sign-in { html:has(&), :is(& url(")"), html:not(")"), & { color: red !important } }',
  'auth-sign-in { :is(& url(a"b), html, :is(& url(c"d) { color: red !important } }',
  'auth-sign-in { :is(& /*), html, :is(*/), :is(& \\75rl("), html, :is(")) { color: red !important } }',
  'auth-sign-in { @media all { body:has(&) { color: red !important } color: blue } ~ * { color: red !important } }',
  '@scope (body) { > *, & > *, :scope, + * { color: red !important } }',
  '@scope (html) { color: red; @media all { color: red !important } } * { @scope (html) { color: red !important } }',
  '@starting-style { * { color: red !important } } @container (min-width: 1px) { * { color: red !important } }',
  '@namespace url(http://www.w3.org/1999/xhtml); * { color: red !important }',
  '@function --size() { result: 9px } @media all { @function --size() { result: 9px } }',
  '.logto_page-container, .logto_page-container *, .logto_page-container ~ * { color: red !important }',
  '.logto_main-content ~ *, :not(.logto_main-content *), html:has(.logto_main-content > *) * { color: red !important }',
  'auth-sign-in { a\\.logto_main-content > &, html:not(.logto_main-content > &) { color: red !important } }',
];

const pieces = [
  ...[
    '}',
    '}',
    '}}',
    '{',
    ')',
    '(',
    ']',
    '[',
    ';',
    '"',
    "'",
    '/*',
    '*/',
    '\\',
    '\\7d ',
    '<!--',
    '-->',
    ',',
    '&',
    ':not(',
  ],
  ...[
    '* { color: red !important }',
    'body { display: none !important }',
    'html {',
    '#probe {',
    ':root',
    ':scope ~ *',
    '.logto_page-container > ',
    '.logto_main-content ',
  ],
  ...[
    '@media all {',
    '@supports (color: red) {',
    '@scope (html) {',
    '@scope (#probe) to (a) {',
    '@layer late {',
    '@layer {',
  ],
  ...['@keyframes breathe { to { opacity: 1 } }', '@property --page {', 'syntax: "*"; inherits: true;', '@import "x";'],
  ...['@namespace x url(y);', '@font-face {', '@starting-style {', '@container auth (min-width: 1px) {', '@page {'],
  ...[
    'auth-sign-in',
    ':host',
    '::before',
    'color: red !important;',
    '--page: 9px !important;',
    'all: unset !important;',
  ],
  ...['width: 1px !important;', 'url(', 'content: "', '--x: {', '@charset "x";', '\u0000', '!important'],
];

export const jumble = (seed: number) => {
  const below = randomFrom(seed);
  return Array.from({length: 1 + below(14)}, () => pieces[below(pieces.length)]).join(' ');
};
