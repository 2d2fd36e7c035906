/** On a first screen that came with the HTML, Enter is answered before what draws is there. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HTTPRequest} from 'puppeteer-core';
import {useStage} from '../support/flow.ts';
import {holdBack} from '../support/hold-back.ts';

const stage = useStage();

const isDrawing = (request: HTTPRequest) => /\/assets\/[^/]+\/index\.js$/.test(request.url());

/** The script that draws hangs until it is let go; `refuse` may answer a request in place of the server. */
const arrive = async (parameters?: Readonly<Record<string, string>>, refuse?: (request: HTTPRequest) => boolean) => {
  const visitor = await stage.newVisitor();
  const {page} = visitor;
  const asked: string[] = [];
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    if (/^\/api\/experience\b/.test(pathname)) asked.push(`${request.method()} ${pathname}`);
  });
  const letGo = await holdBack(page, (request) => isDrawing(request) || refuse?.(request) === true);
  // A page loads until its script has.
  const coming = visitor.signIn(parameters).catch(() => {});
  await page.waitForSelector('auth-sign-in [data-prerendered=answers]');
  const release = async (screen: string) => {
    letGo();
    await coming;
    await visitor.screen(screen);
  };
  const isDrawnByScript = () => page.evaluate(() => customElements.get('auth-sign-in') !== undefined);
  return {visitor, page, asked, release, isDrawnByScript};
};

const alice = 'alice@example.com';
const codeRequest = 'POST /api/experience/verification/verification-code';
const countOf = (asked: readonly string[], what: string) => asked.filter((each) => each === what).length;

test('the code is sent, and its screen is drawn once that can be done', async () => {
  const {visitor, page, asked, release, isDrawnByScript} = await arrive();
  await visitor.type('identifier', alice);
  await visitor.submit();
  const code = await visitor.codeFor(alice);
  // Who is impatient gets no second one.
  await visitor.submit();
  assert.equal(await isDrawnByScript(), false);
  await release('code');
  assert.equal(countOf(asked, codeRequest), 1);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'code');
  await visitor.type('code', code);
  assert.equal((await visitor.claims())['email'], alice);
});

test('a company is gone to before anything is drawn', async () => {
  const {visitor, isDrawnByScript} = await arrive();
  await visitor.type('identifier', 'zoe@acme.example');
  await visitor.submit();
  await visitor.sees('Continue as');
  assert.equal(await isDrawnByScript(), false);
});

test('registration and single sign-on are answered too', async () => {
  // Else there is a checkbox, which is the screen's.
  await stage.configure({agreeToTermsPolicy: 'Automatic'});
  const register = await arrive({first_screen: 'register'});
  await register.visitor.type('identifier', 'new@example.com');
  await register.visitor.submit();
  await register.visitor.codeFor('new@example.com');
  await register.release('code');
  const company = await arrive({first_screen: 'single_sign_on'});
  await company.visitor.type('identifier', 'zoe@acme.example');
  await company.visitor.submit();
  await company.visitor.sees('Continue as');
});

test('what is no address waits for the words that say so', async () => {
  const {visitor, asked, release} = await arrive();
  await visitor.type('identifier', 'alice');
  await visitor.submit();
  await release('sign-in');
  await visitor.page.waitForFunction(() => document.querySelector('[name=identifier][aria-invalid=true]'));
  assert.ok(await visitor.errorOf('identifier'));
  assert.deepEqual(asked, []);
});

test('where the server refuses it is said, and nothing is asked again', async () => {
  const {visitor, asked, release} = await arrive({}, (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/verification-code')) return false;
    void request.respond({status: 429, contentType: 'application/json', body: '{"code":"request.rate_limited"}'});
    return true;
  });
  visitor.expectComplaint(/429/);
  await visitor.type('identifier', alice);
  await visitor.submit();
  await visitor.page.waitForResponse((response) => response.status() === 429);
  await release('sign-in');
  await visitor.page.waitForFunction(() =>
    document.querySelector('auth-sign-in')?.shadowRoot?.querySelector('[part=alert]'),
  );
  assert.equal(await visitor.valueOf('identifier'), alice);
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.equal(countOf(asked, codeRequest), 1);
});

test('a password waits for its own field', async () => {
  await stage.configure({
    signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
  });
  const {visitor, asked, release} = await arrive();
  await visitor.type('identifier', 'bob@example.com');
  await visitor.page.focus('[name=password]');
  await visitor.type('password', 'fernway-demo-2');
  await visitor.submit();
  assert.deepEqual(asked, []);
  void release('leaving').catch(() => {});
  assert.equal((await visitor.claims())['email'], 'bob@example.com');
});

test('Enter from before any script is answered as soon as that can be', async () => {
  const visitor = await stage.newVisitor();
  const {page} = visitor;
  const letGo = await holdBack(page, (request) => request.resourceType() === 'script');
  void visitor.signIn().catch(() => {});
  await page.waitForSelector('auth-sign-in input[name=identifier]', {visible: true});
  await visitor.type('identifier', alice);
  await visitor.submit();
  letGo((request) => !isDrawing(request));
  await visitor.codeFor(alice);
});
