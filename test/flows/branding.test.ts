/** Whose colour, logo and icons a person sees: the organisation's over the application's over the tenant's. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage, type Visitor} from '../support/flow.ts';

const logo = (color: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="${color}" d="M0 0h8v8H0z"/></svg>`)}`;

const app = {color: {primaryColor: '#00695c'}, branding: {logoUrl: logo('#00695c'), favicon: logo('#004d40')}};
const forest = {color: {primaryColor: '#1b5e20'}, branding: {logoUrl: logo('#1b5e20'), favicon: logo('#33691e')}};
/** Has nothing but a logo: colour and icons stay the application's. */
const harbour = {branding: {logoUrl: logo('#01579b')}};

const stage = useStage((config) => ({
  ...config,
  applications: config.applications.map((each) => (each.id === 'demo-app' ? {...each, ...app} : each)),
  organizations: {forest, harbour},
}));

interface Look {
  button: string;
  logo: string;
  /** In the tab and on a home screen. */
  icons: string[];
}

const lookOf = ({page}: Visitor): Promise<Look> =>
  page.evaluate(() => {
    const host = document.querySelector('auth-sign-in');
    const primary = host?.querySelector('[part~="button-primary"]');
    const logo = host?.shadowRoot?.querySelector<HTMLImageElement>('[part~="logo"]');
    const canvas = document.createElement('canvas').getContext('2d');
    if (!primary || !canvas) throw new Error('no button');
    canvas.fillStyle = getComputedStyle(primary).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const painted = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    const button = `#${painted.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    const icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel$=icon]')].map((each) => each.href);
    return {button, icons, logo: logo?.complete && logo.naturalWidth > 0 ? logo.src : 'not shown'};
  });

/** The settings of the page are taken away, so that they have to be asked for. */
async function withoutSettingsInPage({page}: Visitor): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    const {pathname, search} = new URL(request.url());
    if (pathname === '/api/.well-known/sign-in-exp') asked.push(search);
  });
  await page.evaluateOnNewDocument(() => {
    new MutationObserver(() => document.getElementById('logto-ssr')?.remove()).observe(document, {
      childList: true,
      subtree: true,
    });
  });
  return asked;
}

/** What is had at an address, where the picture does not come along in it. */
const drawn = async (url: string) =>
  url.startsWith('data:') ? url : `data:image/svg+xml,${encodeURIComponent(await (await fetch(url)).text())}`;

const both = ({branding}: typeof app) => [branding.favicon, branding.favicon];

const cases: readonly [who: string, parameters: Record<string, string>, expected: Look][] = [
  ['the application', {}, {button: app.color.primaryColor, logo: app.branding.logoUrl, icons: both(app)}],
  [
    'the organisation',
    {organization_id: 'forest'},
    {button: forest.color.primaryColor, logo: forest.branding.logoUrl, icons: both(forest)},
  ],
  [
    'an organisation with a logo only',
    {organization_id: 'harbour'},
    {button: app.color.primaryColor, logo: harbour.branding.logoUrl, icons: both(app)},
  ],
];

for (const [who, parameters, expected] of cases) {
  for (const isInPage of [true, false]) {
    test(`colour and logo of ${who}, ${isInPage ? 'in the page' : 'fetched'}`, async () => {
      const visitor = await stage.newVisitor();
      await visitor.page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'light'}]);
      const asked = isInPage ? undefined : await withoutSettingsInPage(visitor);
      await visitor.signIn(parameters);
      await visitor.screen('sign-in');
      await visitor.page.waitForSelector('link[rel=apple-touch-icon]');
      await visitor.page.waitForNetworkIdle();
      const look = await lookOf(visitor);
      assert.equal(look.logo.startsWith('data:'), !isInPage, 'nobody waits for pictures with the page');
      const icons = await Promise.all(look.icons.map(drawn));
      assert.deepEqual({...look, icons, logo: await drawn(look.logo)}, expected);
      if (asked) {
        const [query = ''] = asked;
        assert.equal(new URLSearchParams(query).get('appId'), 'demo-app');
        assert.equal(new URLSearchParams(query).get('organizationId'), parameters['organization_id'] ?? null);
      }
    });
  }
}
