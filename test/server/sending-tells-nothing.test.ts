/** Asking for a code tells nobody whether an address has an account: not by the answer, its time, or a failure. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {createAccounts} from '../../src/server/accounts/accounts.ts';
import {ApiError} from '../../src/server/api/api-error.ts';
import {createExperienceApi} from '../../src/server/api/experience-api.ts';
import type {EmailConnectorPort, InteractionResult} from '../../src/server/api/ports.ts';
import {createSettings} from '../../src/server/settings/settings.ts';

type Connector = 'works' | 'fails' | 'is missing';
const SENDING_MS = 30;
const known = 'alice@example.com';
const unknown = 'nobody@example.com';

/** What one asks, and what the connector was asked. */
async function ask(connector: Connector, event: 'SignIn' | 'ForgotPassword', value: string) {
  const accounts = createAccounts(Date);
  await accounts.create({primaryEmail: known});
  const sent: (string | undefined)[] = [];
  const email: EmailConnectorPort = {
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
    interactions: {find: async () => session},
    settings: createSettings({
      experience: {
        signInMode: 'SignIn',
        signIn: {methods: [{identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: false}]},
        forgotPasswordMethods: ['EmailVerificationCode'],
      },
    }),
    connectors: {
      social: () => undefined,
      allSocial: () => [],
      sso: () => undefined,
      allSso: () => [],
      isOther: () => false,
      email: () => (connector === 'is missing' ? undefined : email),
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
  const body = {identifier: {type: 'email', value}, interactionEvent: event};
  const answer = await call('POST', '/verification/verification-code', body);
  const took = performance.now() - begun;
  const text = (await answer.text()).replace(/"verificationId":"[a-z\d]{21}"/, '"verificationId":"…"');
  return {seen: {status: answer.status, text}, sent, took};
}

for (const connector of ['works', 'fails', 'is missing'] as const) {
  for (const event of ['SignIn', 'ForgotPassword'] as const) {
    test(`${event}, where nobody may join and the connector ${connector}`, async () => {
      const [somebody, nobody] = [await ask(connector, event, known), await ask(connector, event, unknown)];
      assert.deepEqual(nobody.seen, somebody.seen);
      assert.equal(nobody.sent.length, somebody.sent.length);
      if (connector === 'is missing') return;
      assert.deepEqual([somebody.sent, nobody.sent], [[known], [undefined]]);
      for (const {took} of [somebody, nobody]) assert.ok(took >= SENDING_MS - 1, `${took} ms`);
    });
  }
}
