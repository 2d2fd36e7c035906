/**
 * The features that our sheets use, by their paths in MDN's data.
 */
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {renderFirstScreen} from '../../src/prerender/index.ts';
import {createMemoryServer} from '../../src/server/memory.ts';
import {parse, type Block} from '../../src/theme/unnest.ts';
import {compatOf, namesIn} from './compat.ts';

const src = join(import.meta.dirname, '../../src');

const answer = await createMemoryServer().fetch(new Request('http://localhost/api/.well-known/sign-in-exp'));
const settings: unknown = await answer.json();
/** On a page that says something to it, and on one that does not. */
const firstScreens = await Promise.all(
  [false, true].map((isAlone) => renderFirstScreen(settings, {isAlone, attributes: {routing: 'path'}})),
);
const standing = firstScreens.flatMap((first) =>
  [...`${first?.head}${first?.html}`.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css),
);
const {page, shadow} = firstScreens[0]!.sheets;

/**
 * Every sheet of the browser's part of the source, each with what stands in for an expression, and what a page is sent with
 * before that part is there.
 */
export const sheets = (): readonly {path: string; css: string}[] => [
  ...globSync('{theme,elements,controllers}/**/*.ts', {cwd: src}).flatMap((path) => {
    const code = readFileSync(join(src, path), 'utf8');
    return [...code.matchAll(/\bcss`((?:[^`\\]|\\.)*)`/g)].map(([, css = '']) => ({
      path,
      css: css.replace(/\$\{[^}]*\}/g, '').replace(/\\(.)/g, '$1'),
    }));
  }),
  {path: 'hosted/page.css', css: readFileSync(join(src, 'hosted/page.css'), 'utf8')},
  ...[page, shadow, ...standing].map((css) => ({path: 'prerender/sheets.ts', css})),
];

/** Where functions and units of values stand. */
const groups = namesIn(['css', 'types']);

const functionPath = (name: string) =>
  [['css', 'types', name], ...groups.map((group) => ['css', 'types', group, name])].find((path) => compatOf(path));

const units: Readonly<Record<string, string>> = {lh: 'lh', rlh: 'rlh', cap: 'cap', ic: 'ic'};
const unitPath = (unit: string) => {
  if (/^[dsl]v/.test(unit)) {
    const size = {d: 'dynamic', s: 'small', l: 'large'}[unit[0] as 'd' | 's' | 'l'];
    return ['css', 'types', 'length', `viewport_percentage_units_${size}`];
  }
  if (unit.startsWith('cq')) return ['css', 'types', 'length', 'container_query_length_units'];
  return ['css', 'types', 'length', units[unit] ?? unit];
};

const inValue = (property: string, value: string): string[][] => {
  const text = value.replace(/"[^"]*"|'[^']*'/g, '');
  const words = text.match(/(?<![\w-])[a-z][\w-]*(?![\w(-])/gi) ?? [];
  return [
    ...[...text.matchAll(/(?<![\w-])([a-z][\w-]*)\(/gi)].map(
      ([, name = '']) => functionPath(name) ?? ['css', 'types', name],
    ),
    ...[...text.matchAll(/([a-z]+)\(\s*from /gi)].map(([, name = '']) => [
      'css',
      'types',
      'color',
      name,
      'relative_syntax',
    ]),
    ...[...text.matchAll(/(?<![\w#.-])[\d.]+([a-z]+)\b/gi)].map(([, unit = '']) => unitPath(unit)),
    ...words.map((word) => ['css', 'properties', property, word]),
  ];
};

export const inSelector = (selector: string): string[][] => [
  ...(selector.includes('&') ? [['css', 'selectors', 'nesting']] : []),
  ...[...selector.matchAll(/::?([a-z-]+)(\()?/g)].map(([, name = '', open]) => [
    'css',
    'selectors',
    name === 'host' && open ? 'hostfunction' : name,
  ]),
];

const inRule = (head: string): string[][] => {
  const [, name = '', prelude = ''] = /^@([\w-]+)\s*([^]*)$/.exec(head) ?? [];
  const features = [...prelude.matchAll(/\(\s*([a-z-]+)\s*[:<>)]/g)].map(([, feature = '']) => feature);
  return [
    ['css', 'at-rules', name],
    ...(name === 'media' ? features.map((feature) => ['css', 'at-rules', 'media', feature]) : []),
    ...(/[<>]/.test(prelude) ? [['css', 'at-rules', 'media', 'range_syntax']] : []),
  ];
};

const inBlock = ({head, inside}: Block, isNested = false): string[][] => {
  if (!inside) {
    const [, property = '', value = ''] = /^([\w-]+)\s*:\s*([^]*)$/.exec(head) ?? [];
    const own = property.startsWith('--') ? [] : [['css', 'properties', property]];
    return [...own, ...inValue(property, value)];
  }
  const isRule = !head.startsWith('@');
  return [
    ...(isRule ? inSelector(head) : inRule(head)),
    ...(isRule && isNested ? [['css', 'selectors', 'nesting']] : []),
    ...inside.flatMap((each) => inBlock(each, isNested || isRule)),
  ];
};

export const cssUses = (): readonly string[][] =>
  sheets().flatMap(({css}) => parse(css).flatMap((block) => inBlock(block)));
