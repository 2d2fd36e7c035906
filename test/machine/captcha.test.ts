/** Captchas: what asks for one and what does not, what each failure is told as, and that a token goes once. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {captchaError, type Captcha, type CaptchaFailure} from '../../src/machine/captcha/captcha.ts';
import type {Command} from '../../src/machine/commands.ts';
import {begin, email, refused, username, type Script} from './fakes.ts';

const captchaConfig = {type: 'Turnstile', siteKey: 'key'};
const settings = {captchaConfig, forgotPassword: {email: true, phone: false}, passkeySignIn: {enabled: true}};

const beginWith = async (captcha?: Captcha, script: Script = {}) => {
  const running = await begin({settings, script, ...(captcha && {options: {captcha}})});
  /** Tokens that went with a start; `-` where none did. */
  const sent = () =>
    running.server.calls
      .filter(({line}) => line === 'PUT ')
      .map(({body}) => (body as {captchaToken?: string}).captchaToken ?? '-');
  return {...running, sent};
};

const counting = () => {
  let tokens = 0;
  return async () => `token-${(tokens += 1)}`;
};

const asks: readonly (readonly [what: string, ...commands: Command[]])[] = [
  ['a code to sign in', {type: 'use-code', identifier: email()}],
  ['a code to register', {type: 'register', identifier: email()}],
  ['a new username', {type: 'register', identifier: username()}],
  ['a password', {type: 'verify-password', identifier: username(), password: 'x'}],
  ['a forgotten password', {type: 'send-reset-code', identifier: email()}],
];

for (const [what, ...commands] of asks) {
  test(`${what} asks for one, each time anew`, async () => {
    const {act, sent} = await beginWith(counting());
    await act(...commands);
    assert.deepEqual(sent(), ['token-1']);
  });
}

test('nothing asks for one where the settings do not', async () => {
  const {act, server} = await begin({options: {captcha: () => assert.fail('nobody asked')}});
  await act({type: 'use-code', identifier: email()});
  assert.deepEqual(server.calls.find(({line}) => line === 'PUT ')?.body, {interactionEvent: 'SignIn'});
});

test('a provider’s sign-in does without', async () => {
  const {act, sent} = await beginWith(() => assert.fail('nobody asked'));
  await act({type: 'start-social', connectorId: 'ali'});
  assert.deepEqual(sent(), ['-']);
});

test('a token that was refused is used up: the next try has another', async () => {
  const {act, sent, machine} = await beginWith(counting(), {
    'PUT ': [refused(422, 'session.captcha_failed'), {status: 204}],
  });
  await act({type: 'use-code', identifier: email()});
  assert.equal(machine.state.problem?.code, 'session.captcha_failed');
  await act({type: 'retry'});
  assert.deepEqual(sent(), ['token-1', 'token-2']);
  assert.equal(machine.state.screen.name, 'code');
});

const told: Readonly<Record<CaptchaFailure, string>> = {
  blocked: 'captcha-blocked',
  timeout: 'captcha-timeout',
  failed: 'captcha-failed',
  network: 'network',
  unsupported: 'stopped',
};

for (const [why, code] of Object.entries(told)) {
  test(`${why}: told, nothing was asked of the server, and it can be tried again`, async () => {
    let isPerson = false;
    const {act, sent, machine} = await beginWith(async () => {
      if (!isPerson) throw captchaError(why as CaptchaFailure);
      return 'token';
    });
    await act({type: 'use-code', identifier: email()});
    assert.deepEqual(sent(), []);
    if (code === 'stopped') {
      assert.equal(machine.state.screen.name, 'stopped');
      return;
    }
    assert.deepEqual(machine.state.problem, {code, recoverable: true, command: 'use-code'});
    isPerson = true;
    await act({type: 'retry'});
    assert.deepEqual([sent(), machine.state.screen.name], [['token'], 'code']);
  });
}

test('code that cannot be loaded is a server that cannot be reached', async () => {
  const {act, machine, sent} = await beginWith(() => Promise.resolve(undefined));
  await act({type: 'use-code', identifier: email()});
  assert.deepEqual([machine.state.problem?.code, sent()], ['network', []]);
});

test('whatever else goes wrong is a person who could not be confirmed', async () => {
  const {act, machine} = await beginWith(() => Promise.reject(new Error('quota')));
  await act({type: 'use-code', identifier: email()});
  assert.equal(machine.state.problem?.code, 'captcha-failed');
});

test('without anybody to ask, the sign-in ends', async () => {
  const {act, machine} = await beginWith();
  await act({type: 'use-code', identifier: email()});
  assert.deepEqual(machine.state.screen, {
    name: 'stopped',
    why: 'unsupported',
    code: 'session.captcha_required',
    restarts: true,
  });
});

test('while the person is asked it is said, and no second time; Cancel leads back to the form', async () => {
  let asked = 0;
  let given: AbortSignal | undefined;
  const {machine, sent} = await beginWith(({show, signal}) => {
    asked += 1;
    given = signal;
    show();
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('given up'))));
  });
  const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
  machine.send({type: 'use-code', identifier: email()});
  await turn();
  assert.deepEqual(machine.state.pending, {command: 'use-code', captcha: true});
  machine.send({type: 'use-code', identifier: email()});
  await turn();
  assert.equal(asked, 1);
  machine.send({type: 'dismiss'});
  await turn();
  assert.equal(given?.aborted, true);
  assert.deepEqual([machine.state.pending, machine.state.problem, sent()], [undefined, undefined, []]);
});
