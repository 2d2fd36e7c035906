/**
 * The colours that tokens.styles.ts derives, for engines from before 2024, which cannot: worked out from what the page
 * and the tenant gave. Everything else is mixed from these, there as everywhere.
 */

/** Of sRGB, from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** What it is worked out from. */
export const sources = {
  primary: 'var(--_in-primary)',
  surface: 'var(--auth-color-surface)',
  text: 'var(--auth-color-text)',
  danger: 'var(--_in-danger)',
  success: 'var(--_in-success)',
};

/** The tenant's two colours, of which these engines take neither by themselves. */
const pair = /^light-dark\(((?:[^(),]|\([^()]*\))+),((?:[^(),]|\([^()]*\))+)\)$/;

/** `tenants`: as the server's settings became a sheet. */
export const primarySource = (tenants: string, isDark: boolean) => {
  const [, light, dark] = pair.exec(tenants.trim()) ?? [];
  return light ? `var(--auth-color-primary, ${isDark ? dark : light})` : sources.primary;
};

/** Nothing where it was not given, or not in words of this engine. */
export type Given = Readonly<Partial<Record<keyof typeof sources, Rgb | undefined>>>;

const white: Rgb = [1, 1, 1];
const black: Rgb = [0, 0, 0];
const brand: Rgb = [0.17, 0.29, 0.8];
const ours = {
  light: {surface: white, text: [0.09, 0.1, 0.15]},
  dark: {surface: [0.09, 0.094, 0.11], text: [0.93, 0.94, 0.96]},
} satisfies Record<string, {surface: Rgb; text: Rgb}>;

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const encoded = (light: number) => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);

/** In these words whatever the color was given in: of older ones a mix in sRGB is said in older ones by Firefox. */
export const mixOf = (color: string) => `color-mix(in srgb-linear, ${color}, ${color})`;

/** As an engine says that mix. */
export const readMix = (css: string): Rgb | undefined => {
  const [, ...channels] = /^color\(srgb-linear (\S+) (\S+) ([^\s)]+)/.exec(css) ?? [];
  return channels.length > 0 ? (channels.map((light) => encoded(Number(light))) as unknown as Rgb) : undefined;
};

/** In the words of WCAG. */
const luminance = ([red, green, blue]: Rgb) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
/** Above it black reads better than white. */
const middle = 0.179;
const isLight = (color: Rgb) => luminance(color) > middle;

export const contrast = (one: Rgb, other: Rgb) => {
  const [more = 0, less = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (more + 0.05) / (less + 0.05);
};

const mix = (color: Rgb, other: Rgb, part: number) =>
  color.map((channel, index) => channel * (1 - part) + (other[index] ?? 0) * part) as unknown as Rgb;

/** As given where it can be told from the surface, else so much darker or lighter. */
const onSurface = (color: Rgb, surface: Rgb, ratio: number): Rgb => {
  const end = isLight(surface) ? black : white;
  const steps = Array.from({length: 20}, (_, index) => mix(color, end, index / 20));
  return steps.find((each) => contrast(each, surface) >= ratio) ?? end;
};

/** Where white would be read on a little less of it, what it is read on is dimmed, as in tokens.styles.ts. */
const forLabel = (fill: Rgb): Rgb => {
  if (!isLight(fill) || luminance(fill) > 0.24) return fill;
  const dimmed = Array.from({length: 20}, (_, index) => mix(fill, black, index / 100));
  return dimmed.find((each) => !isLight(each)) ?? fill;
};

const css = (color: Rgb) => `rgb(${color.map((channel) => Math.round(channel * 255)).join(' ')})`;

export const paletteOf = (
  {primary = brand, surface, text, danger = primary, success = primary}: Given,
  isDark: boolean,
): string => {
  const own = isDark ? ours.dark : ours.light;
  // What was given for the light scheme only is no use in the dark one.
  const ground = surface && !(isDark && isLight(surface)) ? surface : own.surface;
  const ink = text && !(isDark && !isLight(text)) ? text : own.text;
  const fill = forLabel(isDark ? onSurface(primary, ground, 3) : primary);
  const label = isLight(fill) ? black : white;
  // Away from the label; what is nearly black cannot get darker.
  const away = isLight(fill) || luminance(fill) < 0.03 ? white : black;
  const [shade, edge] = isDark ? ['rgb(0 0 0 / 0.3)', '#fff'] : ['rgb(15 17 26 / 0.08)', '#000'];
  return `:host {
    --_surface: ${css(ground)};
    --_text: ${css(ink)};
    --_primary: ${css(fill)};
    --_on-primary: var(--auth-color-on-primary, ${css(label)});
    --_primary-edge: color-mix(in oklab, var(--_primary) 86%, ${edge});
    --_primary-away: ${css(away)};
    --_accent: ${css(onSurface(primary, ground, 5))};
    --_danger: ${css(onSurface(danger, ground, 5))};
    --_success: ${css(onSurface(success, ground, 5))};
    --_field: var(--auth-color-field, ${isDark ? 'color-mix(in oklab, var(--_text) 5%, transparent)' : 'var(--_surface)'});
    --_raised: ${isDark ? 'color-mix(in oklab, var(--_text) 7%, transparent)' : 'var(--_surface)'};
    --_ink-shadow: ${isDark ? '#000' : 'rgb(15 17 26)'};
    --_shadow: var(--auth-shadow, 0 4px 10px -2px ${shade}, 0 20px 40px -12px ${shade});
    --_scrim: rgb(15 17 26 / ${isDark ? 0.62 : 0.42});
    flood-color: ${isDark ? '#fff' : '#000'};
  }`;
};
