/** What is kept in the browser, under which keys, and what happens to what is not as we left it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createNavigation} from '../../src/platform/navigation.ts';
import {createRedirectStorage, type RedirectBundle} from '../../src/platform/redirect-storage.ts';
import {createFlowStorage} from '../../src/platform/storage.ts';
import {createStores} from '../../src/platform/stores.ts';
import {installCookies} from './fake-cookies.ts';
import {installWindow} from './fake-window.ts';

const open = () => {
  const window = installWindow('http://id.test/sign-in');
  const stores = createStores();
  return {window, storage: createFlowStorage(stores), redirects: createRedirectStorage(stores)};
};
const bundle = (state: string, expiresAt = 1000): RedirectBundle => ({
  state,
  flow: 'social',
  connectorId: 'ali',
  verificationId: 'v',
  createdAt: 0,
  expiresAt,
});

test('everything is under the keys that Logto’s own pages use', () => {
  const {window, storage, redirects} = open();
  storage.setContext('app_id', 'app');
  storage.setIdentifier('a@example.com', 'email');
  redirects.setVerificationId('Social', 'v1');
  redirects.setVerificationId('EnterpriseSso', 'v2');
  redirects.setState('ali', 's');
  redirects.setBundle(bundle('s'));
  assert.deepEqual(Object.fromEntries(window.session), {
    app_id: 'app',
    'logto:http://id.test:identifier-input-value': '{"type":"email","value":"a@example.com"}',
    'logto:http://id.test:verification-ids': '{"Social":"v1","EnterpriseSso":"v2"}',
    'social_auth_state:ali': 's',
  });
  assert.deepEqual([...window.local.keys()], ['logto:redirect-context:fallback:s']);
  assert.deepEqual(storage.identifier(), {type: 'email', value: 'a@example.com'});
  assert.equal(redirects.verificationId('EnterpriseSso'), 'v2');
});

test('the end clears who it was, and leaves the context of the request', () => {
  const {storage, redirects} = open();
  storage.setContext('app_id', 'app');
  storage.setIdentifier('a@example.com');
  redirects.setVerificationId('Social', 'v1');
  storage.clear();
  assert.equal(storage.identifier(), undefined);
  assert.equal(redirects.verificationId('Social'), undefined);
  assert.equal(storage.context('app_id'), 'app');
});

test('a state and a bundle can be taken once', () => {
  const {redirects} = open();
  redirects.setState('ali', 's');
  redirects.setBundle(bundle('s'));
  assert.equal(redirects.takeState('ali'), 's');
  assert.equal(redirects.takeState('ali'), undefined);
  assert.deepEqual(redirects.takeBundle('s', 'ali', 0), bundle('s'));
  assert.equal(redirects.takeBundle('s', 'ali', 0), undefined);
});

test('a bundle expires, is good for its own state only, and old ones are swept with the next', () => {
  const {window, redirects} = open();
  redirects.setBundle(bundle('old'));
  assert.equal(redirects.takeBundle('old', 'ali', 1000), undefined);
  window.local.set('logto:redirect-context:fallback:x', JSON.stringify(bundle('y')));
  assert.equal(redirects.takeBundle('x', 'ali', 0), undefined);
  window.local.set('logto:redirect-context:fallback:broken', '{');
  window.local.set('somebody-else', '{');
  redirects.setBundle(bundle('a', 500));
  redirects.setBundle({...bundle('b', 2000), createdAt: 900});
  assert.deepEqual([...window.local.keys()].sort(), ['logto:redirect-context:fallback:b', 'somebody-else']);
});

test('a clock set back while the person is at a provider takes nothing away', () => {
  for (const now of [0, -600_000, -86_400_000]) {
    const {redirects} = open();
    redirects.setBundle(bundle('other tab'));
    redirects.setBundle({...bundle('s', now + 1000), createdAt: now});
    assert.deepEqual(redirects.takeBundle('other tab', 'ali', now), bundle('other tab'));
  }
});

test('what is corrupt is as if it were not there', () => {
  const {window, storage, redirects} = open();
  for (const text of ['', '{', 'null', '"x"', '{"value":5}', '[]']) {
    window.session.set('logto:http://id.test:identifier-input-value', text);
    window.session.set('logto:http://id.test:verification-ids', text);
    assert.equal(storage.identifier(), undefined, text);
    assert.equal(redirects.verificationId('Social'), undefined, text);
  }
  redirects.setVerificationId('Social', 'v1');
  assert.equal(redirects.verificationId('Social'), 'v1', 'and is written over');
});

/** Even reading the property throws. */
const block = (...names: ('sessionStorage' | 'localStorage')[]) => {
  const get = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const name of names) Object.defineProperty(globalThis, name, {get, configurable: true});
};

test('where the session is not kept, the history entry keeps what a reload needs, on its way forward too', () => {
  const {window, storage} = open();
  block('sessionStorage');
  storage.setIdentifier('a@example.com', 'email');
  storage.setDrafts({username: 'ali'});
  const reloaded = () => createFlowStorage(createStores());
  assert.deepEqual(reloaded().identifier(), {value: 'a@example.com', type: 'email'});
  createNavigation('path').show({name: 'register'}, 'push', undefined);
  assert.equal(window.index, 1);
  assert.deepEqual(reloaded().drafts(), {username: 'ali'});
  reloaded().clear();
  assert.equal(reloaded().identifier(), undefined);
  assert.deepEqual(reloaded().drafts(), {});
});

test('a session that is full keeps the newest in the entry, and takes it back once it has room', () => {
  const {window, storage} = open();
  storage.setIdentifier('old');
  const {sessionStorage} = globalThis;
  const setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const full = {
    getItem: (name: string) => sessionStorage.getItem(name),
    removeItem: (name: string) => sessionStorage.removeItem(name),
    setItem,
  };
  Object.defineProperty(globalThis, 'sessionStorage', {value: full, configurable: true});
  storage.setIdentifier('new');
  assert.equal(storage.identifier()?.value, 'new');
  Object.defineProperty(globalThis, 'sessionStorage', {value: sessionStorage, configurable: true});
  storage.setIdentifier('newest');
  assert.equal(storage.identifier()?.value, 'newest');
  assert.ok(!JSON.stringify(window.stack).includes('new'));
});

test('what a callback needs is in a cookie where no storage keeps it, and nowhere where none is kept either', () => {
  for (const [blocked, kept] of [
    [undefined, true],
    ['in silence', false],
    ['with an error', false],
  ] as const) {
    installCookies(blocked);
    const {redirects} = open();
    block('sessionStorage', 'localStorage');
    assert.equal(redirects.setState('ali', 's'), false, 'the entry does not come back from the provider');
    assert.equal(redirects.setBundle(bundle('s')), kept);
    installWindow('http://id.test/callback/ali');
    block('sessionStorage', 'localStorage');
    const back = createRedirectStorage(createStores());
    assert.deepEqual(back.takeBundle('s', 'ali', 0), kept ? bundle('s') : undefined);
    assert.equal(back.takeBundle('s', 'ali', 0), undefined);
  }
});
