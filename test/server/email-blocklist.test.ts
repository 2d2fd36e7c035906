/** Addresses that the settings do not want: refused before a code goes out, and wherever they would become somebody's. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createMemoryServer, type MemoryServerOptions} from '../../src/server/memory.ts';

const plus = 'session.email_blocklist.email_subaddressing_not_allowed';
const blocked = 'session.email_blocklist.email_not_allowed';
const unchecked = 'session.email_blocklist.disposable_email_validation_failed';
const policy = {
  blockSubaddressing: true,
  blockDisposableAddresses: true,
  customBlocklist: ['@blocked.example', 'Mallory@Example.com'],
};
const isDisposable = (domain: string) => domain === 'minutes.example';

const table: readonly (readonly [address: string, refusal: string | undefined])[] = [
  ['mei@example.com', undefined],
  ['mei+tag@example.com', plus],
  ['mei@blocked.example', blocked],
  ['MEI@BLOCKED.EXAMPLE', blocked],
  ['mei@sub.blocked.example', undefined],
  ['mallory@example.com', blocked],
  ['mallory2@example.com', undefined],
  ['mei@minutes.example', blocked],
  ['MEI@Minutes.Example', blocked],
];

const send = async (
  address: string,
  event: string,
  emailBlocklistPolicy: object,
  more: MemoryServerOptions = {isDisposable},
) => {
  const server = createMemoryServer({
    ...more,
    experience: {
      emailBlocklistPolicy,
      signIn: {methods: [{identifier: 'email', password: false, verificationCode: true, isPasswordPrimary: false}]},
      signUp: {identifiers: ['email'], password: false, verify: true},
    },
  });
  const ask = async (method: string, path: string, body: object) => {
    const headers = {'content-type': 'application/json'};
    const url = `http://localhost/api/experience${path}`;
    const answer = await server.fetch(new Request(url, {method, headers, body: JSON.stringify(body)}));
    const text = await answer.text();
    return text.startsWith('{') ? (JSON.parse(text) as {code?: string; verificationId?: string}) : {};
  };
  await ask('PUT', '', {interactionEvent: event});
  const identifier = {type: 'email', value: address};
  const {code, verificationId} = await ask('POST', '/verification/verification-code', {
    identifier,
    interactionEvent: event,
  });
  if (event === 'Register' || code) return code;
  // The code goes out, as to everybody; what it cannot do is make an account.
  const sent = server.outbox[0]?.code;
  await ask('POST', '/verification/verification-code/verify', {identifier, verificationId, code: sent});
  await ask('PUT', '/interaction-event', {interactionEvent: 'Register'});
  return (await ask('POST', '/identification', {verificationId})).code;
};

for (const [address, refusal] of table) {
  test(`${address}: ${refusal ?? 'welcome'}`, async () => {
    for (const event of ['Register', 'SignIn']) {
      assert.equal(await send(address, event, policy), refusal, event);
      assert.equal(await send(address, event, {}), undefined, `${event}, nothing is blocked`);
    }
  });
}

test('without a list of disposable domains nobody is let in who should be checked', async () => {
  for (const event of ['Register', 'SignIn']) {
    assert.equal(await send('mei@example.com', event, policy, {}), unchecked);
    assert.equal(await send('mei@example.com', event, {blockDisposableAddresses: false}, {}), undefined);
  }
});
