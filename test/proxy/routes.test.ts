/** The table of routes: it knows every address of the UI, and what is shown about it is what is tested. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {caddyConfiguration} from '../../src/proxy/caddy.ts';
import {example} from '../../src/proxy/deployment.ts';
import {nginxConfiguration} from '../../src/proxy/nginx.ts';
import {routeFor} from '../../src/proxy/routes.ts';
import {parseRoute} from '../../src/platform/routes.ts';

/** Where Logto sends people, and where the screens of the UI live: `contract/hosting.md`, `kept-screens.ts`. */
const addresses = [
  ...[
    '/sign-in',
    '/sign-in/password',
    '/sign-in/passkey',
    '/sign-in/verification-methods',
    '/sign-in/verification-code',
  ],
  ...['/register', '/register/password', '/register/verification-code', '/identifier-sign-in', '/identifier-register'],
  ...['/single-sign-on', '/single-sign-on/connectors', '/forgot-password', '/forgot-password/reset', '/reset-password'],
  ...[
    '/direct/social/alipay',
    '/direct/sso/okta',
    '/callback/alipay',
    '/callback/social/alipay',
    '/social/link/alipay',
  ],
  ...['/social/landing/alipay', '/social/register/alipay', '/continue/email', '/continue/extra-profile'],
  ...['/create-passkey', '/mfa-onboarding', '/mfa-binding', '/mfa-verification', '/mfa-binding/Totp'],
  ...['/device', '/device/success', '/one-time-token', '/switch-account', '/account-suspended', '/unknown-session'],
];

test('every address of the UI is a page, beside an application too', () => {
  for (const path of addresses) assert.equal(routeFor('GET', path).answers, 'page', path);
});

test('what is a page is an address of the UI', () => {
  for (const path of addresses) assert.notEqual(parseRoute(path).kind, 'other', path);
});

for (const [method, path, answers] of [
  ['GET', '/oidc/auth', 'logto'],
  ['OPTIONS', '/oidc/token', 'logto'],
  ['PATCH', '/api/experience/profile', 'logto'],
  ['GET', '/.well-known/openid-configuration', 'logto'],
  ['GET', '/consent', 'logto-or-page'],
  ['HEAD', '/consent', 'page'],
  ['POST', '/callback/apple', 'logto'],
  ['POST', '/callback', 'rest'],
  ['POST', '/callback/a/b', 'rest'],
  ['GET', '/callback', 'rest'],
  ['GET', '/consent/x', 'rest'],
  ['GET', '/apis', 'rest'],
  ['GET', '/sign-in-help', 'rest'],
  ['GET', '/xwell-known/a', 'rest'],
  ['GET', '/', 'rest'],
] as const) {
  test(`${method} ${path}: ${answers}`, () => assert.equal(routeFor(method, path).answers, answers));
}

/** The file of the example and one of the tests differ in what the tests have to have of their own. */
for (const [name, write, own] of [
  ['nginx', nginxConfiguration, /^\s*(listen|ssl_certificate(_key)?|proxy_pass http:\/\/127) .*\n/gm],
  ['Caddy', caddyConfiguration, /^\ttls .*\n/gm],
] as const) {
  test(`the shown configuration for ${name} is the tested one, but for addresses`, () => {
    const tested = write({
      origin: 'https://localhost:4000',
      logto: 'http://localhost:4001',
      pages: '/tmp/pages',
      certificate: {file: '/tmp/a', key: '/tmp/b'},
      listen: {https: ['4000 ssl'], http: ['4002']},
      consentPort: 4003,
    })
      .replaceAll('localhost:4000', 'id.example.com')
      .replaceAll('localhost:4001', '127.0.0.1:3001')
      .replaceAll('server_name localhost', 'server_name id.example.com')
      .replaceAll('/tmp/pages', '/var/www/auth-sign-in');
    const withoutOwn = (text: string) => text.replace(own, '').replaceAll(/127\.0\.0\.1:(8010|4003)/g, '');
    assert.equal(withoutOwn(tested), withoutOwn(write(example)));
  });
}
