/**
 * Any brand colour makes a readable theme. The colours are measured as a browser paints them, from the private tokens
 * that every sheet draws with.
 */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {shortNames} from '../../src/build/slim.ts';
import {themes} from '../../stories/themes.ts';
import {openSite, pageWith, type Site} from './site.ts';

/** Foreground over backgrounds (bottom to top), and the least ratio. Hairlines and washes alone carry nothing. */
const pairs: readonly (readonly [ratio: number, foreground: string, ...backgrounds: string[]])[] = [
  [7, '--_text', '--_surface'],
  [7, '--_text', '--_surface', '--_field'],
  [7, '--_text', '--_surface', '--_raised'],
  [4.5, '--_text', '--_surface', '--_raised', '--_wash-strong'],
  [4.5, '--_text', '--_surface', '--_danger-wash'],
  [4.5, '--_text', '--_surface', '--_accent-wash'],
  [4.5, '--_muted', '--_surface'],
  [4.5, '--_muted', '--_surface', '--_sunken'],
  [4.5, '--_placeholder', '--_surface', '--_field'],
  [4.5, '--_accent', '--_surface'],
  [4.5, '--_accent', '--_surface', '--_sunken'],
  [4.5, '--_danger', '--_surface'],
  [4.5, '--_success', '--_surface'],
  [4.5, '--_on-primary', '--_primary'],
  [4.5, '--_on-primary', '--_primary-hover'],
  [4.5, '--_on-primary', '--_primary-active'],
  [3, '--_field-border', '--_surface'],
  [3, '--_field-border', '--_surface', '--_field'],
  [3, '--_focus', '--_surface'],
  [3, '--_danger', '--_surface', '--_field'],
];

/** Always the same colours: a failure can be looked at again. */
const randomColors = (count: number, seed = 20240229) => {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return Array.from({length: count}, () => `#${(next() & 0xffffff).toString(16).padStart(6, '0')}`);
};
const extremes = [
  '#000',
  '#fff',
  '#f00',
  '#0f0',
  '#00f',
  '#ff0',
  '#0ff',
  '#f0f',
  '#777',
  '#222',
  '#eee',
  '#ffd',
  '#003',
];

let site: Site;
let page: Page;
before(async () => {
  site = await openSite();
  page = await site.open({html: pageWith('<auth-sign-in></auth-sign-in>')});
});
after(() => site.close());

interface Finding {
  readonly tokens: Readonly<Record<string, string>>;
  readonly scheme: string;
  readonly pair: string;
  readonly ratio: number;
}

/** Draws every theme in both schemes and returns the pairs that cannot be told apart well enough. */
const measure = (tokenSets: readonly Readonly<Record<string, string>>[]) =>
  page.evaluate(
    (sets, wanted, built) => {
      const element = document.querySelector('auth-sign-in');
      if (!element?.shadowRoot) throw new Error('no element');
      // Our sheets without our form: only what is measured is worked out for each theme.
      const host = document.body.appendChild(document.createElement('div'));
      const shadowRoot = host.attachShadow({mode: 'open'});
      shadowRoot.adoptedStyleSheets = element.shadowRoot.adoptedStyleSheets;
      const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
      if (!canvas) throw new Error('no canvas');
      // One probe for each token, so that a theme is worked out once and not for every pair.
      const probes = new Map(
        [...new Set(wanted.flatMap(([, ...tokens]) => tokens))].map((token) => {
          const probe = document.createElement('i');
          probe.style.color = `var(${built[token] ?? token})`;
          shadowRoot.append(probe);
          return [token, probe];
        }),
      );
      const colorOf = (token: string) => {
        const probe = probes.get(token);
        return probe ? getComputedStyle(probe).color : '';
      };
      const paint = (colors: readonly string[]) => {
        canvas.clearRect(0, 0, 1, 1);
        for (const color of colors) {
          canvas.fillStyle = color;
          canvas.fillRect(0, 0, 1, 1);
        }
        return canvas.getImageData(0, 0, 1, 1).data;
      };
      const luminance = (pixel: Uint8ClampedArray) => {
        const [r = 0, g = 0, b = 0] = [...pixel].map((byte) => {
          const value = byte / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };

      const found: Finding[] = [];
      let measured = 0;
      for (const tokens of sets) {
        for (const [name, value] of Object.entries(tokens)) host.style.setProperty(name, value);
        for (const scheme of ['light', 'dark'] as const) {
          host.style.colorScheme = scheme;
          for (const [least, foreground, ...backgrounds] of wanted) {
            const below = backgrounds.map(colorOf);
            const [one, other] = [luminance(paint([...below, colorOf(foreground)])), luminance(paint(below))];
            const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
            measured++;
            if (ratio < least) found.push({tokens, scheme, pair: `${foreground} on ${backgrounds.join('+')}`, ratio});
          }
        }
        host.removeAttribute('style');
      }
      host.remove();
      return {found, measured};
    },
    tokenSets,
    pairs,
    Object.fromEntries(shortNames()),
  );

const assertReadable = async (tokenSets: readonly Readonly<Record<string, string>>[]) => {
  const {found, measured} = await measure(tokenSets);
  assert.equal(measured, tokenSets.length * 2 * pairs.length);
  assert.deepEqual(
    found.map(
      ({tokens, scheme, pair, ratio}) => `${Object.values(tokens).join()} ${scheme}: ${pair} ${ratio.toFixed(2)}`,
    ),
    [],
  );
};

test('the measure sees what is too weak', async () => {
  const {found} = await measure([{'--auth-color-primary': '#888', '--auth-color-on-primary': '#999'}]);
  assert.ok(found.some(({pair}) => pair === '--_on-primary on --_primary'));
});

test('600 random brand colours, and the corners', () =>
  assertReadable([...randomColors(600), ...extremes].map((color) => ({'--auth-color-primary': color}))));

/** Half of a brand would have to be read on half of a label. */
test('brand colours that let the surface through', () =>
  assertReadable(
    ['80', '1a', '00'].flatMap((alpha) =>
      [...randomColors(60), '#2b4acb', '#ffffff', '#000000'].map((color) => ({
        '--auth-color-primary': color + alpha,
        '--auth-color-danger': `#c4262e${alpha}`,
        '--auth-color-success': `#1d7a45${alpha}`,
      })),
    ),
  ));

for (const {title, tokens} of Object.values(themes)) test(title, () => assertReadable([tokens]));
