/**
 * Inside a page of another site, where browsers keep storage apart for each site that is visited: what a provider's
 * window would say to the origin is heard by nobody in the frame. Nobody is sent on such a way.
 */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type OutgoingHttpHeaders, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, test} from 'node:test';
import puppeteer, {TargetType, type Browser, type Frame, type Page} from 'puppeteer-core';
import {demoAppDirectory} from '../../src/server/node/build.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {createDemoApp} from '../../src/server/node/demo-app/server.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {chromiumArguments, findHeadlessChromium} from '../support/browsers.ts';

let browser: Browser;
let demo: Server;
let foreign: Server;
let identity: RunningIdentityServer;

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const patience = {timeout: 15_000};

/** Its pages may stand in any frame. */
const inAnyFrame = (response: ServerResponse) => {
  const write = response.writeHead.bind(response) as (status: number, headers: OutgoingHttpHeaders) => ServerResponse;
  response.writeHead = (status: number, headers: unknown) => {
    const {'content-security-policy': policy = '', ...others} = headers as OutgoingHttpHeaders;
    return write(status, {...others, 'content-security-policy': String(policy).replace(/frame-ancestors [^;]*/, '')});
  };
  return response;
};

before(async () => {
  const found = findHeadlessChromium();
  if ('missing' in found) throw new Error(found.missing);
  browser = await puppeteer.launch({executablePath: found.path, args: chromiumArguments});
  demo = createServer((request, response) => void serve(request, inAnyFrame(response))).listen(0, 'localhost');
  await once(demo, 'listening');
  const origin = `http://localhost:${portOf(demo)}`;
  identity = await startIdentityServer({
    config: (own) => defaultConfig({origin: own, appOrigin: origin}),
    proxyOrigins: [origin],
  });
  const serve = createDemoApp({endpoint: identity.origin, appId: 'demo-app', directory: demoAppDirectory});
  const page = `<!doctype html><title>Another site</title><iframe src="${origin}/embedded" width=600 height=700></iframe>`;
  foreign = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  await once(foreign.listen(0, '127.0.0.1'), 'listening');
});

after(async () => {
  await browser.close();
  for (const server of [demo, foreign]) {
    server.closeAllConnections();
    server.close();
  }
  await identity.close();
});

const sees = (where: Frame | Page, text: string) => where.waitForSelector(`::-p-text(${text})`, patience);

test('the frame says that it is no place for this, and opens one that is', async () => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${portOf(foreign)}/`);
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  assert.ok(frame);
  const isOurs = (url: string) => url.startsWith(`http://localhost:${portOf(demo)}/`);
  await sees(frame, 'can’t be used inside another website');

  await frame.$eval('auth-sign-in a[target=_blank]', (link) => (link as HTMLElement).click());
  const alone = await browser.waitForTarget((each) => each.type() === TargetType.PAGE && isOurs(each.url()), patience);
  const tab = await alone.page();
  assert.ok(tab);
  await tab.evaluate(() => localStorage.setItem('kept', 'in the tab'));
  assert.equal(await frame.evaluate(() => localStorage.getItem('kept')), null, 'storage is kept apart here');

  await sees(tab, 'Continue with Alipay');
});
