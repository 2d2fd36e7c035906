/** Asking for a code tells nobody whether an address or a number has an account: not by the answer, its time, or a failure. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {createAccounts} from '../../../src/server/accounts/accounts.ts';
import {ApiError} from '../../../src/server/api/api-error.ts';
import {createExperienceApi} from '../../../src/server/api/experience-api.ts';
import type {MessageConnectorPort, InteractionResult} from '../../../src/server/api/ports.ts';
import {createSettings} from '../../../src/server/settings/settings.ts';

type Connector = 'works' | 'fails' | 'is missing';
const SENDING_MS = 30;
const people = {
  email: {known: 'alice@example.com', unknown: 'nobody@example.com'},
  phone: {known: '447700900123', unknown: '447700900999'},
} as const;
type Way = keyof typeof people;

/** What one asks, and what the connector was asked. */
async function ask(connector: Connector, event: 'SignIn' | 'ForgotPassword', type: Way, value: string) {
  const accounts = createAccounts(Date);
  await accounts.create({primaryEmail: people.email.known, primaryPhone: people.phone.known});
  const sent: (string | undefined)[] = [];
  const sender: MessageConnectorPort = {
    async send({to}) {
      sent.push(to);
      await wait(SENDING_MS);
      if (connector === 'fails') throw new ApiError('connector.general');
    },
  };
  let result: InteractionResult = {};
  const session = {
    uid: 'test',
    clientId: 'test',
    read: async () => result,
    write: async (next: InteractionResult) => void (result = next),
    complete: async () => '/',
  };
  const api = createExperienceApi({
    accounts,
    interactions: {find: async () => session, findConsent: () => Promise.reject(new Error('Nobody asks for it.'))},
    settings: createSettings({
      experience: {
        signInMode: 'SignIn',
        signIn: {methods: [{identifier: type, password: true, verificationCode: true, isPasswordPrimary: false}]},
        forgotPasswordMethods: ['EmailVerificationCode', 'PhoneVerificationCode'],
      },
    }),
    connectors: {
      social: () => undefined,
      allSocial: () => [],
      sso: () => undefined,
      allSso: () => [],
      isOther: () => false,
      email: () => (type === 'email' && connector !== 'is missing' ? sender : undefined),
      sms: () => (type === 'phone' && connector !== 'is missing' ? sender : undefined),
      captcha: () => undefined,
    },
  });
  const call = (method: string, path: string, body: object) =>
    api.handle(
      new Request(`http://localhost/api/experience${path}`, {
        method,
        headers: {'content-type': 'application/json'},
        body: JSON.stringify(body),
      }),
    );
  await call('PUT', '', {interactionEvent: event});
  const begun = performance.now();
  const body = {identifier: {type, value}, interactionEvent: event};
  const answer = await call('POST', '/verification/verification-code', body);
  const took = performance.now() - begun;
  const text = (await answer.text()).replace(/"verificationId":"[a-z\d]{21}"/, '"verificationId":"…"');
  return {seen: {status: answer.status, text}, sent, took};
}

const ways: readonly Way[] = ['email', 'phone'];
for (const connector of ['works', 'fails', 'is missing'] as const) {
  for (const event of ['SignIn', 'ForgotPassword'] as const) {
    for (const way of ways) {
      test(`${event} by ${way}, where nobody may join and the connector ${connector}`, async () => {
        const {known, unknown} = people[way];
        const [somebody, nobody] = [await ask(connector, event, way, known), await ask(connector, event, way, unknown)];
        assert.deepEqual(nobody.seen, somebody.seen);
        assert.equal(nobody.sent.length, somebody.sent.length);
        if (connector === 'is missing') return;
        assert.deepEqual([somebody.sent, nobody.sent], [[known], [undefined]]);
        for (const {took} of [somebody, nobody]) assert.ok(took >= SENDING_MS - 1, `${took} ms`);
      });
    }
  }
}
