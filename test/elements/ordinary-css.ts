/**
 * CSS as tenants write it.
 */
import {parse} from '../../src/theme/unnest.ts';

/** What is written, and which elements it is for: in the form, on the card. */
export interface Case {
  readonly css: string;
  readonly form?: string;
  readonly card?: string;
  readonly pseudo?: string;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync('a { b { color: red } }');
/** Engines from before 2024 do not read what is nested. */
export const readsNested = (sheet.cssRules[0] as CSSStyleRule).cssRules?.length === 1;

export const isNested = (css: string) =>
  parse(css).some(({head, inside}) => !head.startsWith('@') && inside?.some((each) => each.inside));

export const color = 'color: rgb(1, 2, 3)';
const input = '[part~=input]';
const title = '[part~=title]';

/** The same rule for both. */
const both = (written: (selector: string) => string): Case => ({
  css: `${written(input)} ${written(title)}`,
  form: input,
  card: title,
});

export const ordinary: Record<string, Case> = {
  elements: {css: `button { ${color} }`, form: 'button', card: 'button'},
  everything: {css: `* { ${color} }`, form: 'button, input, label', card: `${title}, button`},
  parts: both((part) => `${part} { ${color} }`),
  alternatives: {css: `.none, ${input}, a:is(h1, h2), h2, div${title} { ${color} }`, form: input, card: title},
  'commas that part nothing': {
    css: `[title="a,\\"b"], .\\2c x\\,, [part~="title"]:not([title="),"]), ${input}:not(a, b) { ${color} }`,
    form: input,
    card: title,
  },
  'its own name': both((part) => `auth-sign-in ${part} { ${color} }`),
  'its own name, with a condition': both((part) => `auth-sign-in[site-name]:not(.none) ${part} { ${color} }`),
  'its own name, around': both((part) => `auth-sign-in { ${part} { ${color} } }`),
  ':root': both((part) => `:root ${part} { ${color} }`),
  ':scope': both((part) => `:scope ${part} { ${color} }`),
  ':host': both((part) => `:host ${part} { ${color} }`),
  ':host()': both((part) => `:host([site-name]) ${part} { ${color} }`),
  'what is before': {css: `header div:before, a::after { ${color}; content: "," }`, card: title, pseudo: '::before'},
  'children that are before': {css: `form > ::before { ${color}; content: "" }`, form: 'form > *', pseudo: '::before'},
  focus: {css: `input:focus-visible { ${color} }`, form: 'input:focus'},
  '@media': both(
    (part) => `@media (prefers-color-scheme: dark), (prefers-color-scheme: light) { ${part} { ${color} } }`,
  ),
  '@supports': both((part) => `@supports (color: red) { ${part} { ${color} } }`),
  '@container': both((part) => `@container (min-width: 1px) { ${part} { ${color} } }`),
  '@layer': both((part) => `@layer a, b; @layer a.b, { } @layer b { ${part} { ${color} !important } }`),
  '@layer without a name': both((part) => `@layer { @layer c { ${part} { ${color} !important } } }`),
  'groups in groups': both((part) => `@media all { @supports (color: red) { @media all { ${part} { ${color} } } } }`),
  nested: {
    css: `[part~=control] { & input { ${color} } } [part~=header] { ${title} { ${color} } }`,
    form: input,
    card: title,
  },
  'nested with a combinator': {
    css: `[part~=control] { > input { ${color} } } [part~=header] { @media all { & > ${title} { ${color} } } }`,
    form: input,
    card: title,
  },
  'nested at the end': {
    css: `${input} { form & { ${color} } } ${title} { :is(&) { ${color} } }`,
    form: input,
    card: title,
  },
  'declarations in nested groups': both((part) => `${part} { @media all { ${color} } }`),
  'declarations after nested rules': both((part) => `${part} { & i { color: red } ${color} }`),
  'the heavier selector wins': both((part) => `.none, ${part}${part} { ${color} } ${part} { color: red }`),
  'the later rule wins': both((part) => `${part} { color: red } ${part} { ${color} }`),
  'what follows broken rules': both((part) => `} p { color: red } @import "x"; @nonsense x { } ${part} { ${color} }`),
};
