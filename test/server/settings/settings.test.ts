import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {deepMerge} from '../../../src/server/common/deep-merge.ts';
import {createMemoryServer} from '../../../src/server/memory.ts';
import type {PretendSocial, PretendSso} from '../../../src/server/social/pretend-connectors.ts';
import {createSettings} from '../../../src/server/settings/settings.ts';

describe('deep merge', () => {
  test('objects are merged; lists, null and values are replaced; undefined is skipped', () => {
    const base = {a: {b: 1, c: 2}, list: [1, 2], text: 'x', gone: 'y'};
    assert.deepEqual(deepMerge(base, {a: {c: 3}, list: [3], text: undefined, gone: null}), {
      a: {b: 1, c: 3},
      list: [3],
      text: 'x',
      gone: null,
    });
    assert.deepEqual(base.a, {b: 1, c: 2});
  });

  test('does not reach the prototype', () => {
    deepMerge({}, JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'));
    assert.equal(({} as {polluted?: boolean}).polluted, undefined);
  });
});

describe('settings', () => {
  test('a new tenant', () => {
    const {signIn, signUp, signInMode, forgotPasswordMethods, passwordPolicy} = createSettings().current;
    assert.deepEqual(signIn.methods, [
      {identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true},
    ]);
    assert.deepEqual(signUp, {identifiers: ['username'], password: true, verify: false});
    assert.equal(signInMode, 'SignInAndRegister');
    assert.deepEqual(forgotPasswordMethods, []);
    assert.deepEqual(passwordPolicy, {});
  });

  test('a patch that is not valid names its path and changes nothing', () => {
    const settings = createSettings({experience: {signInMode: 'SignIn'}});
    assert.throws(
      () => settings.patch({signInMode: 'Sometimes', color: {primary: '#fff'}}),
      ({issues}: {issues: {path: string[]}[]}) =>
        issues.some(({path}) => path.join() === 'signInMode') && issues.some(({path}) => path.join() === 'color'),
    );
    assert.equal(settings.current.signInMode, 'SignIn');
    settings.patch({signInMode: 'Register'});
    assert.equal(settings.current.signInMode, 'Register');
    settings.reset();
    assert.equal(settings.current.signInMode, 'SignIn');
  });
});

describe('the public document', () => {
  const logo = 'data:,';
  const social = (id: string, target: string): PretendSocial => ({
    id,
    target,
    authorizationUrl: 'https://provider.example/',
    people: [],
    public: {name: {en: target}, logo, logoDark: null, platform: 'Web'},
  });
  const sso: PretendSso = {
    id: 'okta',
    domains: ['acme.example'],
    authorizationUrl: 'https://okta.example/',
    people: [],
    public: {connectorName: 'Acme', logo},
  };
  const server = createMemoryServer({
    experience: {socialSignInConnectorTargets: ['b', 'a'], singleSignOnEnabled: true},
    social: [social('1', 'a'), social('2', 'b'), social('3', 'c')],
    sso: [sso, {...sso, id: 'unreachable', domains: []}],
  });
  const read = async (query = '') => {
    const response = await server.fetch(new Request(`http://localhost/api/.well-known/sign-in-exp${query}`));
    return (await response.json()) as Record<string, unknown> & {
      socialConnectors: {id: string}[];
      ssoConnectors: object[];
    };
  };

  test('lists the connectors of its targets, in their order, and the enterprise connectors with a domain', async () => {
    const {socialConnectors, ssoConnectors} = await read();
    assert.deepEqual(
      socialConnectors.map(({id}) => id),
      ['2', '1'],
    );
    assert.deepEqual(ssoConnectors, [{id: 'okta', connectorName: 'Acme', logo}]);
  });

  test('keeps what is not for the public', async () => {
    const document = await read();
    assert.ok(!('emailBlocklistPolicy' in document || 'forgotPasswordMethods' in document));
  });

  test('says how a password can be recovered', async () => {
    assert.deepEqual((await read())['forgotPassword'], {phone: false, email: false});
    server.settings.patch({forgotPasswordMethods: ['EmailVerificationCode']});
    assert.deepEqual((await read())['forgotPassword'], {phone: false, email: true});
    server.settings.patch({forgotPasswordMethods: null});
    assert.deepEqual((await read())['forgotPassword'], {phone: false, email: true});
    const answer = await createMemoryServer({
      experience: {forgotPasswordMethods: ['PhoneVerificationCode']},
      sms: true,
    }).fetch(new Request('http://localhost/api/.well-known/sign-in-exp'));
    const {forgotPassword} = (await answer.json()) as {forgotPassword: object};
    assert.deepEqual(forgotPassword, {phone: true, email: false});
  });
});
