/** The sign-in of a page begins before what draws it is there, and goes no further than its element knows. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HTTPRequest} from 'puppeteer-core';
import {useStage} from '../support/flow.ts';
import {holdBack} from '../support/hold-back.ts';

const stage = useStage();

const isDrawing = (request: HTTPRequest) => /\/assets\/[^/]+\/index\.js$/.test(request.url());

/** The script that draws hangs until it is let go. */
const arrive = async (parameters: Readonly<Record<string, string>>) => {
  const visitor = await stage.newVisitor();
  const {page} = visitor;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const letGo = await holdBack(page, isDrawing);
  const coming = visitor.signIn(parameters).catch(() => {});
  return {visitor, page, asked, letGo, coming};
};

test('the first screen is decided, and drawn once that can be done', async () => {
  const {visitor, page, letGo, coming} = await arrive({first_screen: 'reset_password'});
  // Its entry of the history is written.
  await page.waitForFunction(() => 'authSignIn' in ((history.state ?? {}) as object));
  assert.equal(await page.evaluate(() => customElements.get('auth-sign-in')), undefined);
  letGo();
  await coming;
  await visitor.screen('forgot-password');
});

test('straight to a provider it waits for the element, which lets the page say no', async () => {
  const {page, asked, letGo, coming} = await arrive({direct_sign_in: 'social:alipay'});
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({name}) => name.endsWith('/course.js')),
  );
  await page.evaluate(() =>
    document.addEventListener('auth-redirect', (event) => {
      event.preventDefault();
      document.documentElement.dataset['reason'] = (event as Event & {readonly reason: string}).reason;
    }),
  );
  await page.waitForNetworkIdle({concurrency: 1});
  assert.deepEqual(
    asked.filter((path) => path.startsWith('/api/experience')),
    [],
  );
  letGo();
  await coming;
  await page.waitForSelector('html[data-reason=social]');
  assert.ok(page.url().startsWith(stage.server.origin));
});
