/** Whether cookies are kept, and the one that outlives a visit to a provider. */
import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import {setCallbackCookie, takeCallbackCookie} from '../../src/platform/callback-cookie.ts';
import {createEnvironment} from '../../src/platform/environment.ts';
import {installCookies} from './fake-cookies.ts';
import {installWindow} from './fake-window.ts';

test('cookies that are kept are known by trying, and the trial leaves nothing', () => {
  installWindow('http://id.test/sign-in');
  installCookies();
  assert.equal(createEnvironment().blocksCookies(), false);
  assert.equal(document.cookie, '');
});

test('one that is there was kept, and nothing has to be tried', () => {
  installWindow('http://id.test/sign-in');
  installCookies();
  document.cookie = 'another=1; Path=/';
  const written = mock.method(document, 'cookie', () => assert.fail('a trial'), {setter: true});
  assert.equal(createEnvironment().blocksCookies(), false);
  written.mock.restore();
});

for (const how of ['in silence', 'with an error'] as const) {
  test(`cookies that are blocked ${how} are known, whatever the browser says of itself`, () => {
    installWindow('http://id.test/sign-in');
    installCookies(how);
    assert.equal(navigator.cookieEnabled, true);
    assert.equal(createEnvironment().blocksCookies(), true);
    assert.equal(setCallbackCookie('ali', 'kept', 60), false);
    assert.equal(takeCallbackCookie('ali'), undefined);
  });
}

test('what a callback needs is on its own page, once, and on no other', () => {
  installCookies();
  installWindow('http://id.test/sign-in');
  const value = '{"state":"a=b; c","name":"王"}';
  assert.equal(setCallbackCookie('ali pay', value, 60), true);
  assert.equal(document.cookie, '');
  installWindow('http://id.test/callback/other');
  assert.equal(takeCallbackCookie('other'), undefined);
  installWindow('http://id.test/callback/ali%20pay');
  assert.equal(takeCallbackCookie('ali pay'), value);
  assert.equal(takeCallbackCookie('ali pay'), undefined);
});
