/** Colours that are worked out from others, as an engine does it, and said as what they come to. */
import {color, serializeOKLCH, serializeRGB} from '@csstools/css-color-parser';
import {parseComponentValue} from '@csstools/css-parser-algorithms';
import {tokenize} from '@csstools/css-tokenizer';
import {argumentsIn, replaceFunctions} from './functions.ts';

const ofColors = /^(light-dark|color|color-mix|(rgb|hsl)a?|hwb|(ok)?(lab|lch))$/;

/** Of each pair for the two schemes, its one half. */
const inScheme = (css: string, index: 0 | 1): string =>
  replaceFunctions(css, (name, inside) =>
    name === 'light-dark' ? inScheme(argumentsIn(inside)[index] ?? '', index) : undefined,
  );

/** `rgba(0, 0, 0, 0.5)` as `#00000080`. */
const asHex = (rgb: string) => {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (rgb.match(/[\d.]+/g) ?? []).map(Number);
  const channels = [red, green, blue, ...(alpha < 1 ? [Math.round(alpha * 255)] : [])];
  return `#${channels.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
};

/** What a screen of usual colours cannot show is kept for one that can. */
const plain = (css: string): string | undefined => {
  const value = parseComponentValue(tokenize({css}));
  const data = value && color(value);
  if (!data) return undefined;
  const [mapped, clipped] = [true, false].map((mapsGamut) => serializeRGB(data, mapsGamut).toString());
  return clipped !== undefined && mapped === clipped ? asHex(clipped) : serializeOKLCH(data).toString();
};

/** Where the schemes differ there are two of them, in a `light-dark()`. What cannot be worked out stays. */
export const plainColors = (css: string): string =>
  replaceFunctions(css, (name, inside) => {
    if (!ofColors.test(name)) return undefined;
    const [light, dark] = ([0, 1] as const).map((index) => plain(inScheme(`${name}(${inside})`, index)));
    if (light === undefined || dark === undefined) return undefined;
    return light === dark ? light : `light-dark(${light},${dark})`;
  });

/** Of a value with such pairs. */
const pairs = /light-dark\(((?:[^(),]|\([^()]*\))+),(?:[^(),]|\([^()]*\))+\)/g;

export const inLight = (plainCss: string) => plainCss.replace(pairs, '$1');

export const hasColor = (plainCss: string) => /#[\da-f]{3}|(oklch|light-dark)\(/i.test(plainCss);
