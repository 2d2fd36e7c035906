/**
 * What an authorization request can ask for, and a page as well: the request is of this sign-in, and outweighs what the
 * page wishes for all of them, now and after a reload. For languages it is the other way round, see
 * test/elements/languages.test.ts.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {SignInOptions} from '../../src/machine/options.ts';
import type {Screen} from '../../src/machine/state.ts';
import type {Arrival} from '../../src/platform/navigation.ts';
import {begin, fakeBrowser, laterBrowser, type Running} from './fakes.ts';

interface Row {
  readonly parameter: string;
  readonly byUrl: Partial<Arrival>;
  readonly byPage: SignInOptions;
  /** What can be seen of it. */
  readonly seen: (running: Running) => unknown;
  readonly url: unknown;
  readonly page: unknown;
  readonly neither: unknown;
  /** Of the URL the screen is left, in its history entry. */
  readonly inHistory?: true;
}

const identifierOnly = {kind: 'first', first: 'identifier:sign_in'} as const;
const settingsOf = ({server}: Running) => new URL(server.calls[0]?.url ?? '').searchParams;
const screenOf = ({machine}: Running) => machine.state.screen;
const leavesTo = ({server}: Running) => server.lines().find((line) => line.endsWith('authorization-uri'));

const rows: readonly Row[] = [
  {
    parameter: 'app_id',
    byUrl: {params: {app_id: 'url'}},
    byPage: {appId: 'page'},
    seen: (running) => settingsOf(running).get('appId'),
    url: 'url',
    page: 'page',
    neither: null,
  },
  {
    parameter: 'organization_id',
    byUrl: {params: {organization_id: 'url'}},
    byPage: {organizationId: 'page'},
    seen: (running) => settingsOf(running).get('organizationId'),
    url: 'url',
    page: 'page',
    neither: null,
  },
  {
    parameter: 'login_hint',
    byUrl: {params: {login_hint: 'url@example.com'}},
    byPage: {loginHint: 'page@example.com'},
    seen: ({machine}) => machine.state.identifier,
    url: 'url@example.com',
    page: 'page@example.com',
    neither: '',
  },
  {
    parameter: 'first_screen',
    byUrl: {route: {kind: 'first', first: 'register'}},
    byPage: {firstScreen: 'single_sign_on'},
    seen: screenOf,
    url: {name: 'register'},
    page: {name: 'single-sign-on'},
    neither: {name: 'sign-in'},
    inHistory: true,
  },
  {
    parameter: 'identifier',
    byUrl: {route: identifierOnly, params: {identifier: 'username'}},
    byPage: {firstScreen: identifierOnly.first, identifier: 'email'},
    seen: (running) => (screenOf(running) as Extract<Screen, {name: 'sign-in'}>).identifiers,
    url: ['username'],
    page: ['email'],
    neither: undefined,
    inHistory: true,
  },
  {
    parameter: 'direct_sign_in',
    byUrl: {route: {kind: 'direct', method: 'sso', target: 'okta'}},
    byPage: {directSignIn: 'social:alipay'},
    seen: leavesTo,
    url: 'POST /verification/sso/okta/authorization-uri',
    page: 'POST /verification/social/ali/authorization-uri',
    neither: undefined,
  },
];

for (const {parameter, byUrl, byPage, seen, url, page, neither, inHistory} of rows) {
  const of = async (arrival: Partial<Arrival>, options: SignInOptions) =>
    seen(await begin({browser: fakeBrowser(arrival), options}));

  test(`${parameter}: the URL outweighs the page`, async () => {
    assert.deepEqual(await of({}, {}), neither, 'neither');
    assert.deepEqual(await of(byUrl, {}), url, 'the URL alone');
    assert.deepEqual(await of({}, byPage), page, 'the page alone');
    assert.deepEqual(await of(byUrl, byPage), url, 'both');
  });

  // Whoever went to a provider does not go there again.
  if (parameter === 'direct_sign_in') continue;
  test(`${parameter}: nor does a reload change that`, async () => {
    const browser = fakeBrowser(byUrl);
    const {machine} = await begin({browser, options: byPage});
    const screen = machine.state.screen;
    const params = byUrl.params?.['app_id'] ? {app_id: 'url'} : {};
    const again = laterBrowser(browser, {screen, params, ...(inHistory && {route: byUrl.route ?? {kind: 'other'}})});
    assert.deepEqual(seen(await begin({browser: again, options: byPage})), url);
  });
}

test('a page of another request forgets the organisation of the one before', async () => {
  const browser = fakeBrowser({params: {organization_id: 'url'}});
  await begin({browser});
  const next = laterBrowser(browser);
  assert.equal(
    settingsOf(await begin({browser: next, options: {organizationId: 'page'}})).get('organizationId'),
    'page',
  );
});
