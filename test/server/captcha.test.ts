/** Captchas on the server: what needs one, what does without, and what a token is good for. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createMemoryServer} from '../../src/server/memory.ts';

const email = {type: 'email', value: 'mei@example.com'};

function server({enabled = true} = {}) {
  const memory = createMemoryServer({
    experience: {
      captchaPolicy: {enabled},
      signIn: {methods: [{...method, identifier: 'email'}]},
      signUp: {identifiers: ['email'], password: false, verify: true},
    },
    accounts: [{primaryEmail: email.value, password: 'fernway-demo-2'}],
    captcha: {
      public: {type: 'Turnstile', siteKey: 'site-key'},
      verify: async (token) => token === 'good',
    },
  });
  const ask = async (method: string, path: string, body?: object) => {
    const url = `http://localhost/api/${path}`;
    const headers = {'content-type': 'application/json'};
    const answer = await memory.fetch(new Request(url, {method, headers, ...(body && {body: JSON.stringify(body)})}));
    const text = await answer.text();
    const given = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
    return {...given, said: given['code'] ?? answer.status};
  };
  const start = (interactionEvent: string, captchaToken?: string) =>
    ask('PUT', 'experience', {interactionEvent, captchaToken});
  const sendCode = (interactionEvent: string) =>
    ask('POST', 'experience/verification/verification-code', {identifier: email, interactionEvent});
  return {ask, start, sendCode};
}

const method = {password: true, verificationCode: true, isPasswordPrimary: false};

for (const event of ['SignIn', 'Register', 'ForgotPassword']) {
  test(`${event}: no code is sent to somebody who has proved nothing`, async () => {
    const {start, sendCode} = server();
    assert.equal((await start(event)).said, 204);
    assert.equal((await sendCode(event)).said, 'session.captcha_required');
    assert.equal((await start(event, 'bad')).said, 'session.captcha_failed');
    assert.equal((await start(event, 'good')).said, 204);
    assert.equal((await sendCode(event)).said, 200);
    // Each start is a new one.
    await start(event);
    assert.equal((await sendCode(event)).said, 'session.captcha_required');
  });
}

test('a password is checked, but signs nobody in', async () => {
  const {ask, start} = server();
  const signIn = async () => {
    const body = {identifier: email, password: 'fernway-demo-2'};
    const {verificationId} = (await ask('POST', 'experience/verification/password', body)) as {verificationId?: string};
    await ask('POST', 'experience/identification', {verificationId});
    return (await ask('POST', 'experience/submit')).said;
  };
  await start('SignIn');
  assert.equal(await signIn(), 'session.captcha_required');
  await start('SignIn', 'good');
  assert.equal(await signIn(), 200);
});

test('a registration is refused before the account exists', async () => {
  const {ask, start} = server();
  await start('Register');
  await ask('POST', 'experience/profile', {type: 'username', value: 'mei'});
  assert.equal((await ask('POST', 'experience/identification', {})).said, 'session.captcha_required');
});

test('the settings name it where it is asked for, and nowhere else', async () => {
  const shown = async (enabled: boolean) =>
    (await server({enabled}).ask('GET', '.well-known/sign-in-exp')) as {captchaConfig?: unknown};
  assert.deepEqual((await shown(true)).captchaConfig, {type: 'Turnstile', siteKey: 'site-key'});
  assert.equal('captchaConfig' in (await shown(false)), false);
  assert.equal((await server({enabled: false}).sendCode('SignIn')).said, 'session.interaction_not_found');
});
