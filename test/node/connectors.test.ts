/** The connectors as they are, against the pretend providers, through the Experience API. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, test} from 'node:test';
import {alipayPeople, oauth2People, staffOf, wechatPeople} from '../../src/server/node/sandbox/people.ts';
import {parseConfig} from '../../src/server/node/config.ts';
import type {ConfigInput} from '../../src/server/node/config-schema.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import type {ProviderName} from '../../src/server/node/sandbox/switches.ts';
import {Browser} from './support/browser.ts';

let server: RunningIdentityServer;

/** The default configuration, with an OAuth2 connector for every way to authenticate and an Alipay app that uses RSA. */
function configuration(origin: string) {
  const config = defaultConfig({origin, appOrigin: 'http://localhost:3000'}) as ConfigInput;
  const connectors = config.connectors ?? [];
  const oauth2 = connectors.find((each) => each.factory === 'oauth2')!;
  const alipay = connectors.find((each) => each.factory === 'alipay-web')!;
  const variants = (['client_secret_post', 'client_secret_jwt'] as const).map((tokenEndpointAuthMethod) => ({
    ...oauth2,
    id: tokenEndpointAuthMethod,
    target: tokenEndpointAuthMethod,
    config: {
      ...oauth2.config,
      clientId: tokenEndpointAuthMethod,
      tokenEndpointAuthMethod,
      tokenEndpointResponseType: 'query-string' as const,
    },
  }));
  const rsa = {
    ...alipay,
    id: 'alipay-rsa',
    config: {...alipay.config, appId: '2021000000000002', signType: 'RSA' as const, charset: 'gbk' as const},
  };
  return parseConfig({...config, connectors: [...connectors, ...variants, rsa]}, {});
}

before(async () => {
  server = await startIdentityServer({config: configuration});
});
after(() => server.close());
afterEach(() => server.reset());

async function authorize(kind: 'social' | 'sso', id: string) {
  const person = new Browser(server.origin);
  await person.startSignIn();
  const path = `/verification/${kind}/${id}`;
  const redirectUri = `${server.origin}/callback/${id}`;
  const {status, body} = await person.call('POST', `${path}/authorization-uri`, {state: 'the-state', redirectUri});
  const verify = (connectorData: Record<string, string>) =>
    person.call('POST', `${path}/verify`, {verificationId: body.verificationId, connectorData});
  return {person, status, body, verify, uri: String(body.authorizationUri)};
}

/** Who the API thinks it is after the provider's page. */
async function verifiedPerson(kind: 'social' | 'sso', id: string, chosen: string) {
  const {person, verify, uri} = await authorize(kind, id);
  const callback = await person.choose(uri, chosen);
  assert.equal(callback['state'], 'the-state');
  const {status, body} = await verify(callback);
  assert.equal(status, 200, JSON.stringify(body));
  const [record] = (await person.call('GET', '/interaction')).body.verificationRecords;
  const info = record?.socialUserInfo ?? record?.enterpriseSsoUserInfo;
  assert.ok(info);
  return info;
}

const [li, wang, nounion] = [alipayPeople[1]!, wechatPeople[0]!, wechatPeople[2]!];
const [alice, nora, kofi] = oauth2People as [
  (typeof oauth2People)[0],
  (typeof oauth2People)[0],
  (typeof oauth2People)[0],
];
const [erin, , vera] = staffOf('acme.example') as [(typeof oauth2People)[0], unknown, (typeof oauth2People)[0]];

describe('a person comes back from', () => {
  for (const id of ['alipay', 'alipay-rsa']) {
    test(id, async () => {
      const info = await verifiedPerson('social', id, li.id);
      assert.deepEqual([info.id, info.name, info.email], [li.id, li.name, undefined]);
    });
  }
  test('wechat, by union id', async () => {
    assert.equal((await verifiedPerson('social', 'wechat', wang.id)).id, wang.unionId);
  });
  test('wechat, by openid without a union id', async () => {
    assert.equal((await verifiedPerson('social', 'wechat', nounion.id)).id, nounion.id);
  });
  for (const id of ['acme-id', 'client_secret_post', 'client_secret_jwt']) {
    test(`OAuth2 ${id}`, async () => {
      assert.equal((await verifiedPerson('social', id, nora.id)).email, nora.email);
    });
  }
  test('OAuth2 without an e-mail address', async () => {
    assert.equal('email' in (await verifiedPerson('social', 'acme-id', kofi.id)), false);
  });
  test('Okta', async () => {
    const {id, email} = await verifiedPerson('sso', 'okta-acme', erin.id);
    assert.deepEqual({id, email}, {id: erin.id, email: 'erin@acme.example'});
  });
  test('Okta, without the address that is not verified', async () => {
    assert.equal('email' in (await verifiedPerson('sso', 'okta-acme', vera.id)), false);
  });
});

test('the address of an account makes it the related one', async () => {
  const {person, body, verify, uri} = await authorize('social', 'acme-id');
  await verify(await person.choose(uri, alice.id));
  const answer = await person.call('POST', '/identification', {verificationId: body.verificationId});
  assert.deepEqual(answer.body.data, {relatedUser: {type: 'email', value: 'alice@example.com'}});
});

const cancelled: ['social' | 'sso', string, number, string][] = [
  ['social', 'alipay', 400, 'connector.invalid_response'],
  ['social', 'wechat', 400, 'connector.general'],
  ['social', 'acme-id', 400, 'connector.general'],
  ['sso', 'okta-acme', 500, 'connector.invalid_request_parameters'],
];
for (const [kind, id, status, code] of cancelled) {
  test(`Cancel at ${id} is ${status} ${code}`, async () => {
    const {person, verify, uri} = await authorize(kind, id);
    const answer = await verify(await person.choose(uri, ''));
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
  });
}

const badCodes: ['social' | 'sso', string, Record<string, string>, number, string][] = [
  ['social', 'alipay', {auth_code: 'x'}, 401, 'connector.social_auth_code_invalid'],
  ['social', 'wechat', {code: 'x'}, 401, 'connector.social_auth_code_invalid'],
  ['social', 'acme-id', {code: 'x'}, 400, 'connector.general'],
  ['sso', 'okta-acme', {code: 'x'}, 500, 'connector.authorization_failed'],
];
for (const [kind, id, data, status, code] of badCodes) {
  test(`a bad code at ${id} is ${status} ${code}`, async () => {
    const {verify} = await authorize(kind, id);
    const answer = await verify(data);
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
  });
}

const down: ['social' | 'sso', string, ProviderName, number, string | undefined][] = [
  ['social', 'alipay', 'alipay', 500, undefined],
  ['social', 'wechat', 'wechat', 500, undefined],
  ['social', 'acme-id', 'oauth2', 400, 'connector.general'],
  ['sso', 'okta-acme', 'okta', 500, 'connector.invalid_config'],
];
for (const [kind, id, name, status, code] of down) {
  test(`${id} being down is ${status} ${code ?? 'without a code'}`, async () => {
    const {verify} = await authorize(kind, id);
    server.sandbox!.switches.patch({[name]: {down: true}});
    const answer = await verify({code: 'x', auth_code: 'x'});
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
  });
}

test('an id token for another sign-in is not accepted', async () => {
  const first = await authorize('sso', 'okta-acme');
  const second = await authorize('sso', 'okta-acme');
  const answer = await second.verify(await first.person.choose(first.uri, erin.id));
  assert.deepEqual([answer.status, answer.body.code], [500, 'connector.authorization_failed']);
  assert.match(answer.body.data.error, /nonce/);
});

test('a code bought with another redirect URI is not accepted by OAuth2', async () => {
  const {person, uri} = await authorize('social', 'acme-id');
  const other = await authorize('social', 'client_secret_post');
  const answer = await other.verify(await person.choose(uri, nora.id));
  assert.equal(answer.body.code, 'connector.general');
});

test('an e-mail that SES refuses is 400 connector.invalid_response', async () => {
  const person = new Browser(server.origin);
  await person.startSignIn();
  server.sandbox!.switches.patch({email: {refuse: true}});
  const identifier = {type: 'email', value: 'alice@example.com'};
  const answer = await person.call('POST', '/verification/verification-code', {identifier, interactionEvent: 'SignIn'});
  assert.deepEqual([answer.status, answer.body.code], [400, 'connector.invalid_response']);
});
