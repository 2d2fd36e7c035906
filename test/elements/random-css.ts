/**
 * Stylesheets that an engine understands, the same for a seed, of selectors that reach for everything: each declaration
 * sets `--caught`, so that whatever it reached can be told.
 */
import {randomFrom} from './random.ts';

const declared = '--caught: 1 !important;';

const simple = [
  ...['*', '*', '*', '*', 'html', 'body', 'div', 'input', 'button', 'auth-sign-in', 'nothing', '#frame', '#probe'],
  ...['[part~="input"]', '[part~=title]', '[title="a,b)"]', '[title="\\"] , html {"]', '.\\,', '.\\2c html', '.\\)'],
  ...[
    '.logto_main-content',
    '.logto_page-container',
    ':root',
    ':scope',
    ':host',
    ':host-context(html)',
    ':hover',
    ':lang(en)',
    ':first-child',
    ':nth-child(n)',
  ],
];

/** Kept as written in engines that forgive within `:is()`. */
const odd = ['url(")")', 'url(a"b)', '\\75rl(")', '"', "','", '/*) , */', '{}', '[', '\\', 'x,)', '<!--', '!'];

const pseudos = ['::before', ':after', '::placeholder', '::selection', '::part(title)', '::slotted(*)', '::marker'];

const combinators = [' ', ' ', ' > ', ' + ', ' ~ '];

const groups = [
  ...[
    '@media all',
    '@supports (color: red)',
    '@container (min-width: 1px)',
    '@starting-style',
    '@layer',
    '@layer late',
  ],
  ...['@scope (html)', '@scope (:root) to (nothing)', '@scope (auth-sign-in)', '@scope', '@scope (html:has(&))'],
  '@media not print',
];

const others = [
  ...['@import "x";', '@namespace url(x);', '@layer late, base;', '@page { margin: 0 }', '@nonsense { } '],
  ...[
    '@keyframes breathe { to { opacity: 0 } }',
    '@property --caught { syntax: "*"; inherits: true; initial-value: 1 }',
  ],
];

export const randomCss = (seed: number): string => {
  const below = randomFrom(seed);
  const one = (of: readonly string[]) => of[below(of.length)] as string;
  const some = (most: number, make: () => string, separator: string) =>
    Array.from({length: 1 + below(most)}, make).join(separator);

  const compound = (depth: number, isNested: boolean): string => {
    const inner = () => list(depth - 1, isNested);
    const kind = depth > 0 ? below(12) : 11;
    if (kind === 0) return `:is(${inner()})`;
    if (kind === 1) return `:not(${inner()})`;
    if (kind === 2) return `${one(simple)}:has(${inner()})`;
    if (kind === 3) return `:where(${inner()})`;
    if (kind === 4) return `:host(${compound(0, false)})`;
    if (kind === 5) return `:is(${one(odd)} ${isNested ? '&' : ''}, ${inner()})`;
    if (kind === 6) return `:nth-child(1 of ${inner()})`;
    return isNested && below(3) === 0 ? `&` : one(simple);
  };
  const complex = (depth: number, isNested: boolean) =>
    some(3, () => compound(depth, isNested), one(combinators)) + (depth === 2 && below(6) === 0 ? one(pseudos) : '');
  const list = (depth: number, isNested: boolean): string => some(2, () => complex(depth, isNested), ', ');

  const rule = (depth: number, isNested: boolean): string => {
    const kind = below(10);
    const inside = (nested: boolean) =>
      depth > 0 && below(2) === 0 ? some(2, () => rule(depth - 1, nested), ' ') : '';
    if (kind === 0) return one(others);
    if (kind < 3) return `${one(groups)} { ${isNested ? declared : ''} ${rule(depth, isNested)} }`;
    const start = isNested && below(4) === 0 ? one(combinators) : '';
    return `${start}${list(2, isNested)} { ${declared} ${inside(true)} ${below(4) === 0 ? declared : ''} }`;
  };
  return some(5, () => rule(2, false), '\n');
};
