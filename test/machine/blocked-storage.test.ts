/** What has to outlive a visit to a provider: kept, wherever it can be, or said before the person is sent away. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createRedirectStorage} from '../../src/platform/redirect-storage.ts';
import type {LocalStore} from '../../src/platform/stores.ts';
import {memoryStore} from '../../stories/memory-store.ts';
import {begin, fakeBrowser, ok, type FakeBrowser} from './fakes.ts';

const blocked: LocalStore = {...memoryStore(), set: () => false, get: () => undefined};
const script = {
  'POST /verification/social/ali/authorization-uri': ok({verificationId: 'v', authorizationUri: 'https://ali.test/'}),
};
const browserWith = (session: boolean, local: boolean): FakeBrowser => {
  const browser = fakeBrowser();
  const stores = {
    ...browser.stores,
    session: session ? browser.stores.session : blocked,
    local: local ? browser.stores.local : blocked,
  };
  return {...browser, stores, redirects: createRedirectStorage(stores)};
};
const cookies = new Map<string, string>();
const withCookies = (enabled: boolean) => {
  cookies.clear();
  Object.assign(globalThis, {
    location: {protocol: 'https:'},
    document: {
      get cookie() {
        return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      },
      set cookie(text: string) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
        if (!enabled) return;
        if (/Max-Age=0/.test(text)) cookies.delete(name);
        else cookies.set(name, value);
        if (name === 'auth-sign-in-callback')
          assert.match(text, /; Path=\/callback\/ali; Max-Age=\d+; SameSite=Lax; Secure$/);
      },
    },
  });
};

for (const session of [true, false]) {
  for (const local of [true, false]) {
    for (const cookie of [true, false]) {
      const isKept = session || local || cookie;
      test(`session ${session}, local ${local}, cookies ${cookie}: ${isKept ? 'comes back' : 'is not sent away'}`, async () => {
        withCookies(cookie);
        const browser = browserWith(session, local);
        const {act, machine} = await begin({script, browser});
        await act({type: 'start-social', connectorId: 'ali'});
        assert.deepEqual(browser.left.length, isKept ? 1 : 0);
        if (!isKept) {
          assert.equal(machine.state.problem?.code, 'storage-blocked');
          assert.equal(machine.state.screen.name, 'sign-in');
          return;
        }
        const params = {state: 'state-1', auth_code: 'x'};
        const back = {
          ...fakeBrowser({route: {kind: 'callback', connectorId: 'ali'}, params}),
          stores: browser.stores,
        };
        const verify = {'POST /verification/social/ali/verify': ok({verificationId: 'v'})};
        const again = await begin({script: {...script, ...verify}, browser: back});
        assert.equal(again.machine.state.screen.name, 'leaving');
        // Once: the same answer is nothing a second time.
        const replayed = await begin({script: {...script, ...verify}, browser: {...back, left: []}});
        assert.equal(replayed.machine.state.problem?.code, 'callback-invalid');
      });
    }
  }
}
