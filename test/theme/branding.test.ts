/**
 * The server's branding stands between our defaults and the page's own tokens, and needs nothing that a strict policy
 * forbids.
 */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import type {Page} from 'puppeteer-core';
import {openSite, pageWith, settings, type SettingsDocument, type Site} from './site.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: https:; " +
  "require-trusted-types-for 'script'; trusted-types lit-html; base-uri 'none'; frame-ancestors 'none'";

const brand = {color: {primaryColor: '#00c853', darkPrimaryColor: '#ffd600', isDarkModeEnabled: true}};

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

interface Given {
  readonly form?: string;
  readonly styles?: string;
  readonly server?: SettingsDocument;
}

/** The page, under the strict policy; anything it forbids fails the test. */
const open = async ({form = '<auth-sign-in server-css></auth-sign-in>', styles, server = {}}: Given) => {
  const head = styles ? `<link rel="stylesheet" href="/page.css">` : '';
  const page = await site.open({
    html: pageWith(form, head),
    headers: {'content-security-policy': policy},
    settings: server,
    ...(styles && {styles}),
  });
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  return page;
};

/** As it is painted: `[r, g, b]` of the first element with this part. */
const painted = (page: Page, part: string, property: 'backgroundColor' | 'color' = 'backgroundColor') =>
  page.evaluate(
    (name, which) => {
      const host = document.querySelector('auth-sign-in');
      const found = [host, host?.shadowRoot].flatMap((root) => [
        ...(root?.querySelectorAll(`[part~="${name}"]`) ?? []),
      ]);
      const canvas = document.createElement('canvas').getContext('2d');
      if (!found[0] || !canvas) throw new Error(`no ${name}`);
      canvas.fillStyle = getComputedStyle(found[0])[which];
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    },
    part,
    property,
  );

const logoOf = (page: Page) =>
  page.evaluate(
    () => document.querySelector('auth-sign-in')?.shadowRoot?.querySelector<HTMLImageElement>('[part~="logo"]')?.src,
  );

const button = 'button-primary';

test('the colour of the settings, when the page says nothing', async () => {
  assert.deepEqual(await painted(await open({server: brand}), button), [0, 200, 83]);
});

test('its own colour in the dark', async () => {
  const page = await open({server: brand, styles: ':root { color-scheme: dark }'});
  assert.deepEqual(await painted(page, button), [255, 214, 0]);
});

test('without a dark theme of the tenant it stays light', async () => {
  const server = {color: {...brand.color, isDarkModeEnabled: false}};
  const page = await open({server, styles: ':root { color-scheme: dark }'});
  assert.deepEqual(await painted(page, button), [0, 200, 83]);
  assert.deepEqual(await painted(page, 'card'), [255, 255, 255]);
});

for (const selector of [':root', 'auth-sign-in']) {
  test(`a token of the page wins, set on ${selector}`, async () => {
    const page = await open({server: brand, styles: `${selector} { --auth-color-primary: #123456 }`});
    assert.deepEqual(await painted(page, button), [0x12, 0x34, 0x56]);
  });
}

test('what is no colour is as if it were not there', async () => {
  const plain = await painted(await open({}), button);
  for (const primaryColor of ['red; } * { display: none', 'inherit', 'Unset', 'var(--none)', 'rgb(var(--none))', '']) {
    const page = await open({server: {color: {primaryColor}}});
    assert.deepEqual(await painted(page, button), plain, primaryColor);
    await page.close();
  }
});

test('the logo, and the one for the dark', async () => {
  assert.equal(await logoOf(await open({})), settings.branding.logoUrl);
  assert.equal(await logoOf(await open({styles: ':root { color-scheme: dark }'})), settings.branding.darkLogoUrl);
});

/** In the tab and on a home screen. */
const iconsOf = (page: Page) =>
  page.evaluate(() =>
    ['icon', 'apple-touch-icon'].map(
      (rel) => document.querySelector<HTMLLinkElement>(`link[rel~="${rel}"]`)?.href ?? null,
    ),
  );

test('the icons, on a page that is nothing but the sign-in', async () => {
  const form = '<auth-sign-in routing="path"></auth-sign-in>';
  for (const [scheme, icon] of [
    ['light', settings.branding.favicon],
    ['dark', settings.branding.darkFavicon],
  ] as const) {
    const page = await open({form});
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    // Its address is that of its screen by now.
    await page.goto(new URL('/', page.url()).href);
    await page.waitForFunction(
      (href) => document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href === href,
      {},
      icon,
    );
    assert.deepEqual(await iconsOf(page), [icon, icon], scheme);
  }
  const other = await open({form: '<auth-sign-in></auth-sign-in>'});
  // Nobody waits for them; they come last.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.deepEqual(await iconsOf(other), [null, null]);
});

const customCss =
  "auth-sign-in [part~='card'] { background-color: rgb(1, 2, 3) } [part~='input'] { color: rgb(4, 5, 6) } body { color: red }";

/** The tenant's CSS arrives after the screen. */
const waitForRule = (page: Page, text: string) =>
  page.waitForFunction(
    (part) =>
      document
        .querySelector('auth-sign-in')
        ?.shadowRoot?.adoptedStyleSheets.some((sheet) =>
          [...sheet.cssRules].some(({cssText}) => cssText.includes(part)),
        ),
    {},
    text,
  );

for (const [mode, attributes] of [
  ['in the page', 'server-css'],
  ['isolated', 'server-css isolated'],
] as const) {
  test(`custom CSS reaches card and form, and not the page: ${mode}`, async () => {
    const page = await open({form: `<auth-sign-in ${attributes}></auth-sign-in>`, server: {customCss}});
    await waitForRule(page, 'rgb(1, 2, 3)');
    assert.deepEqual(await painted(page, 'card'), [1, 2, 3]);
    assert.deepEqual(await painted(page, 'input', 'color'), [4, 5, 6]);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).color), 'rgb(0, 0, 0)');
    assert.deepEqual(await page.evaluate(() => window.violations), []);
  });
}

for (const selector of [':root', 'auth-sign-in']) {
  test(`a token of the page wins over custom CSS, set on ${selector}`, async () => {
    const tokens = '--auth-color-primary: #aa0000; --auth-color-surface: #f0fff0';
    for (const scope of [':host', ':root', 'auth-sign-in', '@media all { :host']) {
      const css = `${scope} { ${tokens}${scope.startsWith('@') ? ' }' : ''} } [part~='footer'] { outline: 1px solid #010203 }`;
      const page = await open({
        server: {customCss: css},
        styles: `${selector} { --auth-color-primary: #123456 }`,
      });
      await waitForRule(page, 'outline');
      assert.deepEqual(await painted(page, button), [0x12, 0x34, 0x56], scope);
      assert.deepEqual(await painted(page, 'card'), [0xf0, 0xff, 0xf0], scope);
    }
  });
}

/** As tenants write it for Logto's own pages: each of the names, alone, before something inside, and after another. */
const stockCss = `
  .logto_page-container { background-color: rgb(1, 1, 1); border-top: 7px solid rgb(0, 0, 0) }
  .logto_main-content { background-color: rgb(2, 2, 2) }
  .logto_page-container > .logto_main-content { padding-top: 33px }
  .logto_branding-header { background-color: rgb(3, 3, 3) }
  .logto_main-content .logto_branding-header { padding-top: 44px }
  .logto_main-content input { color: rgb(4, 4, 4) }
  .logto_page-container > .logto_main-content input { letter-spacing: 5px }
  .logto_custom-content::before { content: 'custom' }
  .logto_page-container .logto_signature::before { content: 'signature' }
  .logto_page-container { .logto_main-content { padding-bottom: 22px; input, select { word-spacing: 6px } } }
  .logto_main-content { @media all { & input { text-indent: 2px } } & .logto_branding-header { padding-bottom: 11px } }
  body { color: rgb(5, 5, 5) }
`;

/** Of what the class names stand on, wherever that is. */
const stockLook = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('auth-sign-in');
    const style = (selector: string, name: string, pseudo?: string) => {
      const found = [host?.shadowRoot, document].map((root) => root?.querySelector(selector)).find(Boolean);
      return found ? getComputedStyle(found, pseudo).getPropertyValue(name) : 'missing';
    };
    return {
      container: [style('main', 'background-color'), style('main', 'border-top-width')],
      main: ['background-color', 'padding-top', 'padding-bottom'].map((name) => style('[part~=card]', name)),
      header: ['background-color', 'padding-top', 'padding-bottom'].map((name) => style('[part~=header]', name)),
      input: ['color', 'letter-spacing', 'word-spacing', 'text-indent'].map((name) =>
        style('auth-sign-in input', name),
      ),
      custom: style('.logto_custom-content', 'content', '::before'),
      signature: style('.logto_signature', 'content', '::before'),
      body: style('body', 'color'),
    };
  });

const inCard = {
  main: ['rgb(2, 2, 2)', '33px', '22px'],
  header: ['rgb(3, 3, 3)', '44px', '11px'],
  input: ['rgb(4, 4, 4)', '5px', '6px', '2px'],
  body: 'rgb(0, 0, 0)',
};
const aroundCard = {container: ['rgb(1, 1, 1)', '7px'], custom: '"custom"', signature: '"signature"'};
const notAround = {container: ['rgba(0, 0, 0, 0)', '0px'], custom: 'missing', signature: 'missing'};

for (const [where, attributes, expected] of [
  ['on a page of ours, around the card too', 'routing="path" server-css', {...inCard, ...aroundCard}],
  ['on any other, in the card', 'server-css', {...inCard, ...notAround}],
] as const) {
  test(`custom CSS meets the class names of Logto’s own pages: ${where}`, async () => {
    const form = `<main><auth-sign-in ${attributes}></auth-sign-in></main>`;
    const page = await open({form, server: {customCss: stockCss}});
    await waitForRule(page, 'rgb(2, 2, 2)');
    assert.deepEqual(await stockLook(page), expected);
    assert.deepEqual(await page.evaluate(() => window.violations), []);
  });
}

test('custom CSS is not applied unless the page wants it', async () => {
  const page = await open({form: '<auth-sign-in></auth-sign-in>', server: {customCss}});
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.notDeepEqual(await painted(page, 'card'), [1, 2, 3]);
});
