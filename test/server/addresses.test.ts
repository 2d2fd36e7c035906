/** The table of `test/protocol/addresses.ts`, at every door of the server that takes an address. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createAccounts} from '../../src/server/accounts/accounts.ts';
import {assertNotBlocked} from '../../src/server/accounts/email-blocklist.ts';

import {createMemoryServer, type MemoryServerOptions} from '../../src/server/memory.ts';
import {parseConfig} from '../../src/server/node/config.ts';
import {Inbox} from '../../src/server/node/sandbox/inbox.ts';
import {createSettings} from '../../src/server/settings/settings.ts';
import {readContacts} from '../../src/server/social/provider-contacts.ts';
import {bad, good} from '../protocol/addresses.ts';

const spellings = [
  'alice@bücher.example',
  'alice@XN--BCHER-KVA.example.',
  'ALICE@Bücher。Example',
  'alice＠bücher.example;',
];
const address = 'alice@xn--bcher-kva.example';

const start = async (options: MemoryServerOptions = {}) => {
  const server = createMemoryServer(options);
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await server.fetch(
      new Request(`http://localhost/api/experience${path}`, {
        method,
        ...(body !== undefined && {body: JSON.stringify(body), headers: {'content-type': 'application/json'}}),
      }),
    );
    const text = await response.text();
    return {status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}};
  };
  await ask('PUT', '', {interactionEvent: 'SignIn'});
  const send = (value: string) =>
    ask('POST', '/verification/verification-code', {identifier: {type: 'email', value}, interactionEvent: 'SignIn'});
  return {server, ask, send};
};

const acme = (domain: string) => ({
  singleSignOnEnabled: true,
  sso: [
    {
      id: 'okta',
      domains: [domain],
      authorizationUrl: 'https://okta.example/',
      people: [],
      public: {connectorName: 'Acme', logo: ''},
    },
  ],
});

describe('a code', () => {
  for (const [written, value] of good) {
    test(`for ${JSON.stringify(written)} goes to ${value}`, async () => {
      const {server, send} = await start();
      assert.equal((await send(written)).status, 200);
      assert.deepEqual(
        server.outbox.map(({to}) => to),
        [value],
      );
    });
  }
  for (const [written] of bad) {
    test(`is never sent to ${JSON.stringify(written).slice(0, 100)}`, async () => {
      const {server, send} = await start();
      const {status, body} = await send(written);
      assert.deepEqual([status, body['code']], [400, 'guard.invalid_input']);
      assert.deepEqual(server.outbox, []);
    });
  }

  test('may be checked under another spelling of the address', async () => {
    const {server, ask, send} = await start();
    const {verificationId} = (await send('alice@bücher.example')).body;
    const code = server.outbox[0]?.code;
    const identifier = {type: 'email', value: `${address}.`};
    const {status} = await ask('POST', '/verification/verification-code/verify', {identifier, verificationId, code});
    assert.equal(status, 200);
  });
});

describe('the look-up of companies', () => {
  for (const [written, value] of good) {
    test(`reads ${JSON.stringify(written)}`, async () => {
      const {singleSignOnEnabled, sso} = acme(value.slice(value.lastIndexOf('@') + 1));
      const {ask} = await start({experience: {singleSignOnEnabled}, sso});
      const {body} = await ask('GET', `/sso-connectors?${new URLSearchParams({email: written})}`);
      assert.deepEqual(body, {connectorIds: ['okta']});
    });
  }
  for (const [written] of bad) {
    test(`refuses ${JSON.stringify(written).slice(0, 100)}`, async () => {
      const {ask} = await start();
      const {status, body} = await ask('GET', `/sso-connectors?${new URLSearchParams({email: written})}`);
      assert.deepEqual([status, body['code']], [400, 'guard.invalid_input']);
    });
  }
  test('knows a company by any spelling of its domain', async () => {
    for (const domain of ['Bücher.example', 'xn--bcher-kva.example', 'BÜCHER.EXAMPLE.']) {
      const {singleSignOnEnabled, sso} = acme(domain);
      const {ask} = await start({experience: {singleSignOnEnabled}, sso});
      for (const written of spellings) {
        const {body} = await ask('GET', `/sso-connectors?${new URLSearchParams({email: written})}`);
        assert.deepEqual(body, {connectorIds: ['okta']}, `${written} at ${domain}`);
      }
    }
  });
});

describe('an account', () => {
  for (const kept of spellings) {
    test(`that was made as ${kept} is found by every spelling`, async () => {
      const accounts = createAccounts(Date);
      const {id, primaryEmail} = await accounts.create({primaryEmail: kept});
      assert.equal(primaryEmail?.toLowerCase(), address);
      for (const value of [address, ...spellings]) assert.equal((await accounts.find({type: 'email', value}))?.id, id);
      const updated = await accounts.update(id, {primaryEmail: 'x@Bücher.example'});
      assert.equal(updated.primaryEmail, 'x@xn--bcher-kva.example');
    });
  }

  test('signs in with its password under every spelling', async () => {
    const {ask} = await start({accounts: [{primaryEmail: 'alice@bücher.example', password: 'Correct-Horse-7'}]});
    for (const value of spellings) {
      const body = {identifier: {type: 'email', value}, password: 'Correct-Horse-7'};
      assert.equal((await ask('POST', '/verification/password', body)).status, 200, value);
    }
  });
});

/** Of a tenant with this policy. */
const under = (emailBlocklistPolicy: object) => ({
  settings: createSettings({experience: {emailBlocklistPolicy}}),
  isDisposable: undefined,
});

test('a blocked domain, and a blocked address, are blocked in every spelling', () => {
  for (const entry of ['@Bücher.example', '@xn--bcher-kva.example.', 'Alice@bücher.example']) {
    for (const written of spellings) {
      assert.throws(() => assertNotBlocked(under({customBlocklist: [entry]}), written), {
        code: 'session.email_blocklist.email_not_allowed',
      });
    }
    assertNotBlocked(under({customBlocklist: [entry]}), 'alice@example.com');
  }
  const noTags = under({blockSubaddressing: true});
  assert.throws(() => assertNotBlocked(noTags, 'alice＋news@example.com'), {
    code: 'session.email_blocklist.email_subaddressing_not_allowed',
  });
  assertNotBlocked(noTags, '"a@b"@example.com');
});

describe('what a provider says', () => {
  test('is read like what a person types', () => {
    for (const [email, value] of good) assert.deepEqual(readContacts({id: '1', email}), {id: '1', email: value});
    for (const [email] of bad) assert.deepEqual(readContacts({id: '1', name: 'A', email}), {id: '1', name: 'A'});
    assert.deepEqual(readContacts({id: '1', phone: '+86 138-0013-8000'}), {id: '1', phone: '8613800138000'});
    assert.deepEqual(readContacts({id: '1', phone: '8613800138000'}), {id: '1', phone: '8613800138000'});
    assert.deepEqual(readContacts({id: '1', phone: '07700 900123'}), {id: '1'});
  });

  test('meets the account whose address it is', async () => {
    const {ask} = await start({
      accounts: [{primaryEmail: 'alice@xn--bcher-kva.example'}],
      social: [
        {
          id: 'acme-id',
          target: 'acme-id',
          authorizationUrl: 'https://acme-id.example/',
          people: [{id: 'p1', email: 'Alice@Bücher.example'}],
          public: {name: {en: 'Acme ID'}, logo: '', logoDark: null, platform: 'Web'},
        },
      ],
    });
    const path = '/verification/social/acme-id';
    const {verificationId} = (
      await ask('POST', `${path}/authorization-uri`, {state: 's', redirectUri: 'http://localhost/'})
    ).body;
    await ask('POST', `${path}/verify`, {verificationId, connectorData: {code: 'p1'}});
    const {body} = await ask('POST', '/identification', {verificationId});
    assert.equal(body['code'], 'user.identity_not_exist');
    assert.deepEqual(body['data'], {relatedUser: {type: 'email', value: 'Alice@xn--bcher-kva.example'}});
  });
});

test('a configuration may be written in any spelling, and is told what can be no address', () => {
  const config = (email: string, domain = 'acme.example') => ({
    applications: [{id: 'app', name: 'App', redirectUris: ['http://localhost:3000/callback']}],
    users: [{email}],
    ssoConnectors: [
      {
        id: 'okta',
        providerName: 'Okta',
        domains: [domain],
        config: {clientId: 'a', clientSecret: 'b', issuer: 'https://okta.example'},
      },
    ],
  });
  for (const [written, value] of good) assert.equal(parseConfig(config(written)).users[0]?.email, value);
  for (const [written] of bad) assert.throws(() => parseConfig(config(written)), /users\.0\.email: no address/);
  const {ssoConnectors} = parseConfig(config(address, 'Bücher.example.'));
  assert.deepEqual(ssoConnectors[0]?.domains, ['xn--bcher-kva.example']);
  assert.throws(() => parseConfig(config(address, 'x@acme.example')), /ssoConnectors\.0\.domains\.0: a domain/);
});

test('the inbox of an address has the messages to all of its spellings', () => {
  const inbox = new Inbox(Date);
  for (const to of spellings) inbox.receive({to, type: 'SignIn', subject: '', html: ''});
  for (const to of spellings) assert.equal(inbox.messages(to).length, spellings.length);
});
