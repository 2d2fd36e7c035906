import assert from 'node:assert/strict';
import {test} from 'node:test';
import {signInLocation, uiContextCookie} from '../../src/server/node/authorization-extras.ts';

const cases: [parameters: Record<string, string>, location: string][] = [
  [{}, '/sign-in?app_id=app'],
  [{first_screen: 'register'}, '/register?app_id=app'],
  [{interaction_mode: 'signUp'}, '/register?app_id=app'],
  [{first_screen: 'single_sign_on', interaction_mode: 'signUp'}, '/single-sign-on?app_id=app'],
  [{first_screen: 'reset_password'}, '/reset-password?app_id=app'],
  [
    {first_screen: 'identifier:sign_in', identifier: 'email', login_hint: 'alice@example.com'},
    '/identifier-sign-in?app_id=app&login_hint=alice%40example.com&identifier=email',
  ],
  [
    {login_hint: 'a@b.c', ui_locales: 'zh-CN en', organization_id: 'org'},
    '/sign-in?app_id=app&organization_id=org&ui_locales=zh-CN+en&login_hint=a%40b.c',
  ],
  [{direct_sign_in: 'social:alipay'}, '/direct/social/alipay?app_id=app&fallback=sign-in'],
  [{direct_sign_in: 'sso:x/y', first_screen: 'register'}, '/direct/sso/x%2Fy?app_id=app&fallback=register'],
  [{direct_sign_in: 'telepathy:x'}, '/sign-in?app_id=app'],
  // One bad value spoils all of them.
  [{first_screen: 'nowhere', login_hint: 'a@b.c'}, '/sign-in?app_id=app'],
  [{identifier: 'email shoe', ui_locales: 'fr'}, '/sign-in?app_id=app'],
];

for (const [parameters, location] of cases) {
  test(`${JSON.stringify(parameters)} leads to ${location}`, () => {
    assert.equal(signInLocation('app', parameters), location);
  });
}

test('the context cookie is raw JSON', () => {
  assert.equal(uiContextCookie('app', {}), '{"appId":"app"}');
  assert.equal(uiContextCookie('app', {ui_locales: 'zh-CN en'}), '{"appId":"app","uiLocales":"zh-CN en"}');
});

test('there is no context cookie for what does not parse or fit into one', () => {
  assert.equal(uiContextCookie('app', {first_screen: 'nowhere'}), undefined);
  assert.equal(uiContextCookie('app', {organization_id: 'a;b'}), undefined);
  assert.equal(uiContextCookie('app', {organization_id: 'ü'}), undefined);
});
