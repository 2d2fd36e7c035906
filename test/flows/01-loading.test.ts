import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage, type Visitor} from '../support/flow.ts';

const stage = useStage();

/** As if the server put no settings into the page. */
const withoutSettingsInPage = (visitor: Visitor) =>
  visitor.page.evaluateOnNewDocument(() => {
    new MutationObserver(() => document.getElementById('logto-ssr')?.remove()).observe(document, {
      childList: true,
      subtree: true,
    });
  });

test('the first screen comes without a request for the settings and without a layout shift', async () => {
  const visitor = await stage.newVisitor();
  const asked: string[] = [];
  visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await visitor.page.evaluateOnNewDocument(() => {
    const shifts: number[] = [];
    Object.assign(window, {shifts});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & {value: number}).value);
    }).observe({type: 'layout-shift', buffered: true});
  });
  await visitor.signIn();
  await visitor.screen('sign-in');
  assert.equal(visitor.path, '/sign-in');
  assert.ok(!asked.includes('/api/.well-known/sign-in-exp'));
  const shifts = await visitor.page.evaluate(() => (window as unknown as {shifts: number[]}).shifts);
  assert.deepEqual(shifts, []);
});

test('settings that cannot be loaded are said and asked for again', async () => {
  const visitor = await stage.newVisitor();
  visitor.expectComplaint(/net::ERR_FAILED/);
  await withoutSettingsInPage(visitor);
  let isDown = true;
  await visitor.page.setRequestInterception(true);
  visitor.page.on('request', (request) => {
    const isSettings = new URL(request.url()).pathname === '/api/.well-known/sign-in-exp';
    void (isSettings && isDown ? request.abort('failed') : request.continue());
  });
  await visitor.signIn();
  await visitor.sees('We couldn’t reach the server.');
  await visitor.screen('loading');
  isDown = false;
  await visitor.press('Try again');
  await visitor.screen('sign-in');
});

test('what moves the focus is asked for again at the next touch, where it could not be had', async () => {
  const visitor = await stage.newVisitor();
  visitor.expectComplaint(/net::ERR_FAILED/);
  const asked: string[] = [];
  await visitor.page.setRequestInterception(true);
  visitor.page.on('request', (request) => {
    const {pathname, search} = new URL(request.url());
    const isMoves = pathname.startsWith('/assets/moves-');
    if (isMoves) asked.push(search);
    void (isMoves && asked.length === 1 ? request.abort('failed') : request.continue());
  });
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', 'alice@example.com');
  await visitor.submit();
  await visitor.screen('code');
  await visitor.fill('code', '1');
  assert.deepEqual(asked, ['', '?again=1']);
});
