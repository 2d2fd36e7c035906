/**
 * The element keeps its looks in pages that style everything. What is inherited (family and size of the letters, the
 * page's background) is the page's to decide, and the same here.
 */
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import pixelmatch from 'pixelmatch';
import type {Page} from 'puppeteer-core';
import UPNG from 'upng-js';
import type {FixtureName} from '../../stories/fixtures.ts';
import {openSite, pageWith, type Site} from './site.ts';

const hosts = {
  'Bootstrap 5': '/packages/bootstrap/dist/css/bootstrap.css',
  "Tailwind's preflight": '/packages/tailwindcss/preflight.css',
  Pico: '/packages/@picocss/pico/css/pico.css',
  'aggressive selectors and resets': '/fixtures/aggressive.css',
};
const inherited = `<style>
  html { font-size: 16px !important }
  body { margin: 0; padding: 20px; background: #f4f4f4 !important; font-family: sans-serif !important }
</style>`;
/** Whatever a page can do to an element from outside, but for where it stands and how large it is. */
const important = `<style>
  body * {
    color: red !important; font: italic 30px/3 serif !important; letter-spacing: 9px !important; text-align: right !important;
    text-indent: 2em !important; text-shadow: 2px 2px !important; text-transform: uppercase !important;
  }
  body :not(auth-sign-in) { all: initial !important; border: 5px solid red !important }
</style>`;

const situations = [
  ...([
    'signInTermsCheckbox',
    'signInEightProviders',
    'signInBadIdentifier',
    'registerTermsRequired',
    'codeWrong',
  ] as const),
  ...([
    'setPassword',
    'ssoConnectors',
    'linkAccount',
    'passwordBusy',
    'signInTermsDialog',
    'accountSuspended',
  ] as const),
] satisfies readonly FixtureName[];

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const show = (fixture: FixtureName, head: string, attributes = '') =>
  site.open({
    html: pageWith(
      `<auth-sign-in data-fixture="${fixture}" site-name="Site" locale="en" ${attributes}></auth-sign-in>`,
      head,
    ),
  });

const photographOf = async (page: Page) => {
  await page.evaluate(() => {
    for (const root of [document, document.querySelector('auth-sign-in')?.shadowRoot]) {
      for (const animation of root?.getAnimations() ?? []) animation.cancel();
    }
  });
  const png = await page.screenshot();
  const image = UPNG.decode(png.buffer.slice(png.byteOffset, png.byteOffset + png.byteLength) as ArrayBuffer);
  return {...image, pixels: new Uint8Array(UPNG.toRGBA8(image)[0] ?? new ArrayBuffer(0))};
};

const photograph = async (fixture: FixtureName, head: string, attributes = '') => {
  const page = await show(fixture, head, attributes);
  const photo = await photographOf(page);
  await page.close();
  return photo;
};
type Photograph = Awaited<ReturnType<typeof photographOf>>;

/** In the page: as if the page had come with it. */
const addSheetFirst = (path: string) =>
  new Promise<HTMLLinkElement>((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = path;
    link.onload = () => resolve(link);
    link.onerror = () => reject(new Error(`${path} cannot be loaded`));
    document.head.prepend(link);
  });

/** Share of the page's pixels that can be told apart. */
const difference = (one: Photograph, other: Photograph) =>
  pixelmatch(one.pixels, other.pixels, undefined, one.width, one.height, {threshold: 0.1}) / (one.width * one.height);

const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

for (const fixture of situations) {
  describe(fixture, () => {
    let page: Page;
    let plain: Photograph;
    before(async () => {
      page = await show(fixture, inherited);
      plain = await photographOf(page);
    });
    after(() => page.close());

    for (const [name, path] of Object.entries(hosts)) {
      test(name, async () => {
        const sheet = await page.evaluateHandle(addSheetFirst, path);
        const share = difference(plain, await photographOf(page));
        await sheet.evaluate((link) => link.remove());
        assert.ok(share < 0.005, `${percent(share)} of the pixels differ`);
      });
    }
  });
}

test('isolated survives !important', async () => {
  const isolated = 'isolated style="--auth-font-family: sans-serif"';
  const plain = await photograph('signInTermsCheckbox', inherited, isolated);
  const share = difference(plain, await photograph('signInTermsCheckbox', important + inherited, isolated));
  assert.ok(share < 0.005, `${percent(share)} of the pixels differ`);
});

test('the measure sees what a page does to a form of its own', async () => {
  const form = await photograph('signInTermsCheckbox', inherited);
  const hostile = await photograph('signInTermsCheckbox', important + inherited);
  assert.ok(difference(form, hostile) > 0.005);
});

test('letters grow with the browser’s own size, also on a page that counts in tenths', async () => {
  for (const css of ['', 'html { font-size: 62.5% }', 'html { font-size: 10px }']) {
    const page = await site.open({html: pageWith('<auth-sign-in></auth-sign-in>', `<style>${css}</style>`)});
    const browser = await page.createCDPSession();
    const letters: number[] = [];
    for (const standard of [16, 20, 24]) {
      await browser.send('Page.setFontSizes', {fontSizes: {standard}});
      await page.reload();
      const input = await page.waitForSelector('auth-sign-in [part~="input"]');
      letters.push(parseFloat((await input?.evaluate((each) => getComputedStyle(each).fontSize)) ?? ''));
    }
    assert.deepEqual(letters, [15, 18.75, 22.5], css);
    await page.close();
  }
});
