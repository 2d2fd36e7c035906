/** The first screen looks the same before its script and after it: what a server has worked out is what an engine does. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page, Viewport} from 'puppeteer-core';
import {useStage} from '../support/flow.ts';
import {holdBack} from '../support/hold-back.ts';

const stage = useStage();

interface Look {
  /** Of the page and each part of the screen, with `#` for every colour. */
  readonly texts: readonly string[];
  /** As they are on white, in eight bits each. */
  readonly colors: readonly (readonly number[])[];
}

const lookOf = (page: Page): Promise<Look> =>
  page.evaluate(async () => {
    const properties = [
      ...['color', 'background-color', 'border-top-color', 'border-top-width', 'border-top-left-radius', 'box-shadow'],
      ...['outline-color', 'outline-width', 'text-decoration-color', 'font-size', 'font-weight', 'line-height'],
      ...['letter-spacing', 'text-align', 'padding-left', 'padding-top', 'margin-top', 'row-gap', 'column-gap'],
      ...['width', 'height', 'grid-template-columns'],
    ];
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;
    const paint = (color: string) => {
      for (const each of ['white', color]) {
        canvas.fillStyle = each;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const host = document.querySelector('auth-sign-in')!;
    host.querySelector('input')!.focus();
    const transitions = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(transitions.map((each) => each.finished));
    const inScreen = [host, host.shadowRoot!].flatMap((root) => [
      ...root.querySelectorAll(
        ':is([part], .as-check, .as-icon-button, input, svg):not([part=logo], [part=alert], [part=alert] *, [data-latch])',
      ),
    ]);
    const parts = [document.body, host, ...inScreen];
    const texts: string[] = [];
    const colors: number[][] = [];
    for (const part of parts) {
      for (const pseudo of part.localName === 'input' ? ['', '::placeholder'] : ['']) {
        const style = getComputedStyle(part, pseudo);
        for (const property of properties) {
          const text = style
            .getPropertyValue(property)
            .replace(/\b(rgba?|color|(ok)?(lab|lch))\([^()]*\)/g, (color) => {
              colors.push(paint(color));
              return '#';
            });
          texts.push(`${part.getAttribute('part') ?? part.localName}${pseudo} ${property}: ${text}`);
        }
      }
    }
    return {texts, colors};
  });

const brands = [
  {primaryColor: '#2b4acb', darkPrimaryColor: '#5b7cf7', isDarkModeEnabled: true},
  {primaryColor: '#111', darkPrimaryColor: '#eee', isDarkModeEnabled: true},
  {primaryColor: '#ffd400', darkPrimaryColor: '#ffd400', isDarkModeEnabled: true},
  {primaryColor: 'hsl(358 75% 59%)', darkPrimaryColor: '#0b6b53', isDarkModeEnabled: true},
  {primaryColor: 'rebeccapurple', darkPrimaryColor: '#abcdef', isDarkModeEnabled: false},
  {primaryColor: 'rgb(0 128 128 / 0.5)', darkPrimaryColor: 'oklch(0.7 0.3 150)', isDarkModeEnabled: true},
];
const desktop = {width: 1280, height: 800};
const phone = {width: 320, height: 700, isMobile: true, hasTouch: true};

interface Case {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly first_screen?: string;
  readonly scheme?: string;
  readonly viewport?: Viewport;
  readonly lang?: string;
}

const passwords = {signIn: {methods: [{identifier: 'email', password: true, verificationCode: false}]}};

const cases: Readonly<Record<string, Case>> = {
  ...Object.fromEntries(
    brands.flatMap((color) =>
      ['light', 'dark'].map((scheme) => [`${color.primaryColor}, ${scheme}`, {settings: {color}, scheme}]),
    ),
  ),
  'a phone': {viewport: phone},
  'a phone, from right to left': {viewport: phone, lang: 'ar'},
  'a phone, in Chinese': {viewport: phone, lang: 'zh-CN'},
  passwords: {settings: passwords},
  'passwords, on a phone': {settings: passwords, viewport: phone},
  registration: {first_screen: 'register'},
  'registration, with a box to tick, on a phone': {
    settings: {agreeToTermsPolicy: 'Manual'},
    first_screen: 'register',
    viewport: phone,
  },
  'single sign-on': {first_screen: 'single_sign_on'},
};

for (const [name, {settings = {}, first_screen = 'sign-in', scheme, viewport, lang}] of Object.entries(cases)) {
  test(name, async () => {
    await stage.configure(settings);
    const visitor = await stage.newVisitor();
    const {page} = visitor;
    await page.setViewport(viewport ?? desktop);
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme ?? 'light'}]);
    const letGo = await holdBack(page, (request) => request.resourceType() === 'script');
    const coming = visitor.signIn({ui_locales: lang ?? 'en', first_screen});
    await page.waitForSelector('auth-sign-in input[name=identifier]', {visible: true});
    const before = await lookOf(page);
    letGo();
    await coming;
    await visitor.screen(first_screen.replaceAll('_', '-'));
    await page.waitForNetworkIdle();
    const after = await lookOf(page);
    assert.ok(before.colors.length > 50);
    assert.deepEqual(before.texts, after.texts);
    const isSame = (channels: readonly number[], index: number) =>
      channels.every((value, channel) => Math.abs(value - after.colors[index]![channel]!) <= 1);
    const others = before.colors.filter((channels, index) => !isSame(channels, index));
    assert.deepEqual(others, []);
  });
}
