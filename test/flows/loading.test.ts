import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {test} from 'node:test';
import type Axe from 'axe-core';
import {useStage, type Visitor} from '../support/flow.ts';
import {shiftsIn, watchShifts} from '../support/layout-shifts.ts';

const stage = useStage();
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** As if the server put no settings into the page. */
const withoutSettingsInPage = (visitor: Visitor) =>
  visitor.page.evaluateOnNewDocument(() => {
    new MutationObserver(() => document.getElementById('logto-ssr')?.remove()).observe(document, {
      childList: true,
      subtree: true,
    });
  });

const passwordsOnly = {
  signIn: {
    methods: [
      {identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true},
      {identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true},
    ],
  },
};

for (const [tenant, settings] of Object.entries({'with codes': {}, 'with passwords only': passwordsOnly})) {
  test(`${tenant}, the first screen comes without a request for the settings and without a layout shift`, async () => {
    await stage.configure(settings);
    const visitor = await stage.newVisitor();
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await watchShifts(visitor.page);
    await visitor.signIn();
    await visitor.screen('sign-in');
    assert.equal(visitor.path, '/sign-in');
    assert.ok(!asked.includes('/api/.well-known/sign-in-exp'));
    // Also of what comes after the first picture.
    await visitor.page.waitForNetworkIdle();
    assert.deepEqual(await shiftsIn(visitor.page), []);
  });
}

test('axe finds nothing on the hosted page, best practices and landmarks included', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.page.evaluate(axe);
  const found = await visitor.page.evaluate(async () => {
    const {violations} = await (window as unknown as {axe: typeof Axe}).axe.run();
    return violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`);
  });
  assert.deepEqual(found, []);
});

test('while an address is typed, the code behind the next step is fetched', async () => {
  const visitor = await stage.newVisitor();
  const asked: string[] = [];
  visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await visitor.signIn();
  await visitor.screen('sign-in');
  const isAsked = (name: string) => asked.some((path) => path.endsWith(`/${name}.js`));
  assert.ok(!isAsked('course') && !isAsked('auth-code-screen'), 'nobody has touched anything');
  await visitor.fill('identifier', 'alice@example.com');
  const end = Date.now() + 10_000;
  const wanted = ['course', 'all', 'auth-code-screen', 'auth-password-screen'];
  while (!wanted.every(isAsked) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(wanted.filter(isAsked), wanted);
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
    const isMoves = pathname.endsWith('/moves.js');
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
