/** Asks an engine itself for a feature that has a path in MDN's data. */

/** What has neither a name nor a value of its own to ask for. */
const samples: Readonly<Record<string, string>> = {
  'css.types.length.lh': 'width: 1lh',
  'css.types.color.color-mix': 'color: color-mix(in oklab, red, blue)',
  'css.types.color.light-dark': 'color: light-dark(red, blue)',
  'css.types.color.oklch': 'color: oklch(0.5 0.1 20)',
  'css.types.color.oklch.relative_syntax': 'color: oklch(from red l c h)',
  'css.types.color.color.relative_syntax': 'color: color(from red srgb r g b)',
  'css.properties.box-shadow.inset': 'box-shadow: inset 1px 1px',
  'css.selectors.dir': 'selector(:dir(rtl))',
  'css.selectors.has': 'selector(:has(a))',
  'css.selectors.user-valid': 'selector(:user-valid)',
  'css.selectors.is': 'selector(:is(a))',
  'css.selectors.not': 'selector(:not(a))',
  'css.selectors.where': 'selector(:where(a))',
};

/** Any word may be a font's name; and Chromium took `safe` for years before it made a difference. */
const isNoAnswer = /^css\.properties\.(font-family|align-content\.safe)/;

/** There is one of each, and what it can do may be its own. */
const only: Readonly<Record<string, string>> = {Window: 'window', Location: 'location', Document: 'document'};

const memberOf = (owner: string, member: string | undefined) => {
  if (!member || member === owner) return `'${owner}' in window`;
  const [, ofItself] = /^(.+)_static$/.exec(member) ?? [];
  return ofItself
    ? `'${ofItself}' in ${owner}`
    : `'${member}' in (${only[owner] ?? `${owner}.prototype`} ?? ${owner}) || '${member}' in ${owner}`;
};

/** @returns an expression, or nothing where none is simple */
export const questionFor = (path: readonly string[]): string | undefined => {
  const feature = path.join('.');
  const sample = samples[feature];
  if (isNoAnswer.test(feature)) return undefined;
  if (sample) return `CSS.supports(${JSON.stringify(sample)})`;
  const [kind, group = '', name = '', value] = path;
  if (kind === 'css' && group === 'properties') return `CSS.supports('${name}', '${value ?? 'inherit'}')`;
  if (kind === 'api' && !name.endsWith('_event')) return memberOf(group, name);
  if (kind === 'javascript' && group === 'builtins') {
    const [owner, member] = name === 'Intl' && path[4] ? [`Intl.${value}`, path[4]] : [name, value];
    return memberOf(owner, member);
  }
  return undefined;
};
