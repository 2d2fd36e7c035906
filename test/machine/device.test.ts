/** The code of a device: by hand, by a link, wrong, late, declined, and what follows it. */
import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {parseRoute} from '../../src/platform/routes.ts';
import {begin, fakeBrowser, type Answer, type Setup} from './fakes.ts';

const form = 'POST /oidc/device';
const code = 'WDJB-MJHT';
const to = (path: string): Answer => ({status: 200, at: `http://id.test${path}`});

const page = {cookie: ''};
beforeEach(() => {
  page.cookie = '_logto_device_flow_xsrf=s3cret';
  Object.defineProperty(globalThis, 'document', {value: page, configurable: true});
});

const open = (params: Record<string, string> = {}, answers: Answer | readonly Answer[] = [], setup: Setup = {}) =>
  begin({
    browser: fakeBrowser({route: parseRoute('/device'), params}),
    ...setup,
    script: {[form]: answers},
  });

const enter = {type: 'enter-device-code', code} as const;
const cancel = {type: 'cancel-device', code} as const;

test('the page asks for the code, and the server for nothing', async () => {
  const {machine, asked} = await open();
  assert.deepEqual(machine.state.screen, {name: 'device'});
  assert.equal(machine.state.canGoBack, false);
  assert.deepEqual(asked(), []);
});

test('a code that came with a link is compared', async () => {
  const {machine} = await open({user_code: code});
  assert.deepEqual(machine.state.screen, {name: 'device', code, asks: true});
});

test('where the provider has not begun it does so, and is told the code', async () => {
  for (const [params, url] of [
    [{}, 'http://id.test/oidc/device'],
    [{user_code: code}, `http://id.test/oidc/device?user_code=${code}`],
  ] as const) {
    page.cookie = '';
    const {browser} = await open(params);
    assert.deepEqual(
      browser.left.map((each) => each.url),
      [url],
    );
  }
});

test('what is sent is the form of the provider, with its secret', async () => {
  const {act, server} = await open({}, to('/device/success'));
  await act(enter);
  assert.deepEqual(server.calls.at(-1)?.body, {xsrf: 's3cret', user_code: code, confirm: 'yes'});
  await act(cancel);
  assert.deepEqual(server.calls.at(-1)?.body, {xsrf: 's3cret', user_code: code, abort: 'yes'});
});

/** What the answer to the form, or an address that is opened, leads to. */
const places = [
  ['/device/success', {name: 'device-end', how: 'signed-in'}, undefined],
  ['/device?error=AbortedError', {name: 'device-end', how: 'cancelled'}, undefined],
  ...['NoCodeError', 'NotFoundError', 'ExpiredError', 'AlreadyUsedError'].map(
    (error) => [`/device?input_code=${code}&error=${error}`, {name: 'device', code}, 'device-code-wrong'] as const,
  ),
  [`/device?input_code=${code}&error=InvalidRequest`, {name: 'device', code}, 'device-expired'],
] as const;

for (const [path, screen, problem] of places) {
  test(`${path} leads to ${JSON.stringify(screen)}`, async () => {
    const {pathname, searchParams} = new URL(path, 'http://id.test');
    const opened = await begin({
      browser: fakeBrowser({route: parseRoute(pathname), params: Object.fromEntries(searchParams)}),
    });
    const sent = await open({}, to(path));
    await sent.act(enter);
    for (const {machine} of [opened, sent]) {
      assert.deepEqual(machine.state.screen, screen);
      assert.equal(machine.state.problem?.code, problem);
    }
  });
}

test('then somebody signs in, or says what the application may do', async () => {
  for (const path of ['/sign-in?app_id=tv', '/consent?app_id=tv']) {
    const {act, browser} = await open({}, to(path));
    await act(enter);
    assert.deepEqual(browser.left, [{url: `http://id.test${path}`, how: 'assign'}]);
  }
});

test('a session that is gone begins again, with the code', async () => {
  for (const lose of [() => (page.cookie = ''), () => {}]) {
    page.cookie = '_logto_device_flow_xsrf=s3cret';
    const {act, browser} = await open({}, {status: 400, body: {error: 'invalid_request'}});
    lose();
    await act(enter);
    assert.deepEqual(
      browser.left.map(({url}) => url),
      [`http://id.test/oidc/device?user_code=${code}`],
    );
  }
});

test('offline, nothing is lost: the same goes once more', async () => {
  const {act, machine} = await open({}, [{status: 502, body: 'Bad Gateway'}, to('/device/success')]);
  await act(enter);
  assert.equal(machine.state.problem?.recoverable, true);
  await act({type: 'retry'});
  assert.equal(machine.state.screen.name, 'device-end');
});

test('pressed twice it is sent once', async () => {
  const {act, machine, asked} = await open({}, to('/device/success'));
  machine.send(enter);
  await act(enter);
  assert.deepEqual(asked(), [form]);
});
