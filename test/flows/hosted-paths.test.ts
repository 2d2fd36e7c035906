/**
 * The hosted build at every address that a stock Logto serves it at, and as it serves it: what a person sees there, with
 * a sign-in under way and without. Nothing is blank.
 */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import puppeteer, {type Browser, type BrowserContext} from 'puppeteer-core';
import {previewCommand} from '../../src/build/docs/hosted-build.ts';
import {repository} from '../../src/server/node/build.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {Browser as Client} from '../node/support/browser.ts';
import {freePorts} from '../proxy/support/ports.ts';
import {run} from '../proxy/support/run.ts';
import {chromiumArguments, findHeadlessChromium} from '../support/browsers.ts';
import {startStockServer} from '../support/stock-server.ts';

let stock: Awaited<ReturnType<typeof startStockServer>>;
let server: RunningIdentityServer;
let browser: Browser;

before(async () => {
  stock = await startStockServer();
  server = await startIdentityServer({
    config: (origin) => defaultConfig({origin, appOrigin: 'http://localhost:3000'}),
    proxyOrigins: [stock.origin],
  });
  stock.standBefore(server.origin);
  const found = findHeadlessChromium();
  if ('missing' in found) throw new Error(found.missing);
  browser = await puppeteer.launch({executablePath: found.path, args: chromiumArguments});
});
after(async () => {
  await browser.close();
  await server.close();
  await stock.close();
});

/** Path, title, and the alert where there is one: all that tells one situation from another. */
const shown = async (context: BrowserContext, path: string): Promise<string> => {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A refusal of the API is an answer; the browser logs it all the same.
    if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  try {
    await page.goto(stock.origin + path);
    const settled = await page.waitForFunction(() => {
      const host = document.querySelector('auth-sign-in');
      // At a provider.
      if (!host) return `${location.pathname.split('/').slice(0, 3).join('/')}: ${document.title}`;
      const tags = [...host.children].filter((each) => !each.hasAttribute('inert')).map((each) => each.localName);
      const [tag = ''] = tags.filter((each) => each.endsWith('-screen'));
      const isPassing = /-(loading|leaving|callback)-/.test(tag) || host.matches(':state(busy)');
      const title = host.shadowRoot?.querySelector('#title')?.textContent.trim();
      if (!tag || isPassing || !title) return false;
      const alert = host.shadowRoot?.querySelector('[part~=alert]')?.textContent.trim().replace(/\s+/g, ' ');
      return [location.pathname, title, ...(alert ? [alert] : [])].join(' | ');
    });
    assert.deepEqual(complaints, [], path);
    return (await settled.jsonValue()) as string;
  } catch (cause) {
    throw new Error(`${path} shows nothing: ${await page.evaluate(() => document.body.innerHTML)}`, {cause});
  } finally {
    await page.close();
  }
};

const notFromHere = 'That sign-in didn’t start in this browser, or it was already used. Start again to continue.';
const usedLink =
  'This link has expired or was used before. Continue here instead. Error code: one_time_token.token_not_found';

/** With a sign-in under way. */
const during: Readonly<Record<string, string>> = {
  '/': '/sign-in | Sign in to Fernway',
  '/sign-in?app_id=demo-app': '/sign-in | Sign in to Fernway',
  '/sign-in/password': '/sign-in | Sign in to Fernway',
  '/register': '/register | Create your account',
  '/reset-password': '/reset-password | Reset your password',
  '/forgot-password': '/forgot-password | Reset your password',
  '/identifier-sign-in?identifier=email': '/identifier-sign-in | Sign in to Fernway',
  '/identifier-register': '/identifier-register | Create your account',
  '/single-sign-on': '/single-sign-on | Single sign-on',
  '/direct/social/alipay': '/sandbox/alipay: Alipay (sandbox)',
  '/direct/social/none?fallback=register': '/register | Create your account',
  '/direct/sso/okta-acme': '/sandbox/okta: Acme (sandbox)',
  '/consent': '/consent | This page has expired',
  '/device': '/device | Sign in on your device',
  '/callback/alipay?auth_code=x&state=y': `/sign-in | Sign in to Fernway | ${notFromHere}`,
  '/callback/social/alipay?state=y': `/sign-in | Sign in to Fernway | ${notFromHere}`,
  '/one-time-token?one_time_token=x&login_hint=alice@example.com': `/sign-in | Sign in to Fernway | ${usedLink}`,
  '/one-time-token': `/sign-in | Sign in to Fernway | ${usedLink}`,
  '/switch-account?login_hint=alice@example.com&one_time_token=x': `/sign-in | Sign in to Fernway | ${usedLink}`,
  '/social/register/alipay': '/sign-in | Sign in to Fernway',
  '/social/link/alipay': '/sign-in | Sign in to Fernway',
  '/social/landing/alipay': `/sign-in | Sign in to Fernway | ${notFromHere}`,
  '/continue/password': '/sign-in | Sign in to Fernway',
  '/create-passkey': '/sign-in | Sign in to Fernway',
  '/mfa-binding': '/sign-in | Sign in to Fernway',
  '/mfa-verification/Totp': '/sign-in | Sign in to Fernway',
  '/account-suspended': '/account-suspended | This account is suspended',
  '/unknown-session': '/unknown-session | This sign-in has ended',
  '/whatever': '/sign-in | Sign in to Fernway',
};

/** Without; what Logto guards it sends to the first of them. */
const outside: Readonly<Record<string, string>> = {
  '/sign-in': '/unknown-session | This sign-in has ended',
  '/identifier-sign-in': '/identifier-sign-in | Sign in',
  '/reset-password': '/reset-password | Reset your password',
  '/direct/social/alipay': '/sign-in | This page has expired',
  '/direct/social/none': '/sign-in | Sign in',
  '/callback/alipay?auth_code=x&state=y': `/sign-in | Sign in | ${notFromHere}`,
  '/one-time-token?one_time_token=x&login_hint=alice@example.com': '/one-time-token | This page has expired',
  '/device': '/device | Sign in on your device',
};

for (const [name, table, begin] of [
  ['with a sign-in under way', during, true],
  ['without one', outside, false],
] as const) {
  test(`what is shown ${name}`, async () => {
    const found: Record<string, string> = {};
    for (const path of Object.keys(table)) {
      const context = await browser.createBrowserContext();
      if (begin) {
        const client = new Client(stock.origin);
        await client.go(client.authorizationUrl());
        for (const [name, value] of client.cookies) await context.setCookie({name, value, domain: 'localhost'});
      }
      found[path] = await shown(context, path);
      await context.close();
    }
    assert.deepEqual(found, table);
  });
}

test('the pages alone, for a Logto from its sources, which puts nothing into them', async (context) => {
  const [port = 0] = await freePorts(1);
  const [, , ...args] = previewCommand.replace('5001', String(port)).split(' ');
  const vite = join(repository, 'node_modules/vite/bin/vite.js');
  const pages = await run(port, process.execPath, [vite, ...args]);
  context.after(() => pages.close());
  const read = async (path: string) => (await fetch(`http://localhost:${port}${path}`)).text();
  const html = await read('/sign-in?app_id=demo-app');
  assert.match(html, /<auth-sign-in[^]*"__LOGTO_SSR__"/, 'a form in the HTML does not wait for the settings');
  for (const path of ['/callback/alipay?code=x', '/consent', '/direct/social/alipay'])
    assert.equal(await read(path), html);
  const [, script = ''] = /src="([^"]+\.js)"/.exec(html) ?? [];
  assert.match(await read(script), /auth-sign-in/);
});
