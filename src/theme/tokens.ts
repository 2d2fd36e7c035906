/**
 * The public tokens: the one list from which the table of the docs, Storybook's controls and `custom-elements.json` come.
 * tokens.styles.ts reads each of them once; a test holds the two together. Not part of what a browser downloads.
 */
export interface Token {
  /** Custom property. */
  readonly name: `--auth-${string}`;
  /** CSS of the default; `undefined` where it is derived from other tokens. */
  readonly default: string | undefined;
  /** The default in words, where it is derived. */
  readonly derived?: string;
  readonly meaning: string;
  readonly kind: 'color' | 'font' | 'length' | 'number' | 'shadow' | 'keyword' | 'time' | 'easing';
}

const token = (name: Token['name'], kind: Token['kind'], value: string | {derived: string}, meaning: string): Token =>
  typeof value === 'string'
    ? {name, kind, default: value, meaning}
    : {name, kind, default: undefined, derived: value.derived, meaning};

export const tokens: readonly Token[] = [
  token('--auth-color-primary', 'color', '#2b4acb', 'Brand: primary button, links, focus, checks'),
  token('--auth-color-on-primary', 'color', {derived: 'black or white, whichever reads'}, 'Text on the primary button'),
  token('--auth-color-surface', 'color', {derived: 'white, or a tinted near-black'}, 'Card and dialog'),
  token('--auth-color-text', 'color', {derived: 'tinted ink, or near-white'}, 'Text; all neutrals are mixed from it'),
  token('--auth-color-border', 'color', {derived: 'text at 15 %'}, 'Hairlines: card, divider, secondary button, list'),
  token('--auth-color-field', 'color', {derived: 'surface, or text at 5 %'}, 'Background of inputs'),
  token('--auth-color-danger', 'color', '#c4262e', 'Errors'),
  token('--auth-color-success', 'color', '#1d7a45', 'Met rules, success'),
  token('--auth-color-focus', 'color', {derived: 'from primary'}, 'Focus ring'),

  token('--auth-font-family', 'font', 'inherit', 'Everything'),
  token('--auth-font-family-heading', 'font', {derived: '--auth-font-family'}, 'Titles of screens and dialogs'),
  token(
    '--auth-font-size',
    'length',
    {derived: 'root size × 15/16 (15 px)'},
    'Type scale and all lengths; root size is the browser’s at least',
  ),
  token('--auth-font-weight-heading', 'number', '600', 'Titles of screens and dialogs'),

  token(
    '--auth-radius',
    'length',
    {derived: 'root size × 10/16 (10 px)'},
    'Controls; card, list and checkbox follow. 0 is square, 999px a pill',
  ),
  token('--auth-border-width', 'length', '1px', 'All strokes but the icons’'),
  token('--auth-shadow', 'shadow', {derived: 'three soft layers'}, 'The card; none is flat'),

  token(
    '--auth-space',
    'length',
    {derived: 'font size × 4/15 (4 px)'},
    'Spacing unit: every gap and padding is n × this',
  ),
  token(
    '--auth-control-height',
    'length',
    {derived: 'font size × 44/15 (44 px)'},
    'Inputs and buttons; at least 44 px on touch',
  ),
  token('--auth-width', 'length', {derived: 'font size × 400/15 (400 px)'}, 'Largest inline size'),
  token('--auth-logo-height', 'length', {derived: 'font size × 32/15 (32 px)'}, 'Logo in the header'),
  token('--auth-align', 'keyword', 'start', 'Header, small print and footer: start or center'),

  token('--auth-duration', 'time', '200ms', 'Base duration; 0s switches motion off'),
  token('--auth-easing', 'easing', 'cubic-bezier(0.2, 0, 0, 1)', 'Easing of everything that moves'),
];
