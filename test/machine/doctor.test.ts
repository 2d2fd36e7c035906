/** What a failure means, by what else is the case: a fault of the set-up, or one like any other, of which nothing is said. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Seen} from '../../src/client/http.ts';
import type {AuthError} from '../../src/client/result.ts';
import {faults, type DeploymentFault, type FaultId} from '../../src/doctor/faults.ts';
import {diagnose, type Said} from '../../src/machine/doctor/diagnose.ts';
import {isSuspicious} from '../../src/machine/doctor/suspicious.ts';
import type {Surroundings} from '../../src/platform/surroundings.ts';

const page: Surroundings = {
  origin: 'https://id.test',
  href: 'https://id.test/sign-in?app_id=app',
  isSecure: true,
  isOnline: true,
  isFramed: false,
  isCutOff: false,
  scripts: ['/assets/main.js'],
  hasServerCookie: () => false,
  wasLedHere: () => false,
  wasSentHere: () => false,
  isForbidden: async () => false,
};

const authorizationUrl = 'https://id.test/oidc/auth?client_id=app&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback';
const nothing: Said = {appId: 'app', authorizationUrl: undefined, hasJustBegun: false};
const begun: Said = {appId: 'app', authorizationUrl, hasJustBegun: true};

const json = (value: unknown, status = 200): Partial<Seen> => ({status, json: value});
const html = (text = '<script src="/assets/main.js">', status = 200): Partial<Seen> => ({status, text});
const settings = json({signInMode: 'SignIn'});
const discovery = json({issuer: 'https://id.test/oidc'});
const refusal = (code: string) => json({code}, 400);
const signInPage: Partial<Seen> = {...html(), url: 'https://id.test/sign-in?app_id=app'};

/** By the path that is looked at. */
type Answers = Readonly<Record<string, Partial<Seen>>>;
const logto: Answers = {
  '/api/.well-known/sign-in-exp': settings,
  '/api/experience/interaction': refusal('session.interaction_not_found'),
  '/oidc/.well-known/openid-configuration': discovery,
  '/oidc/auth': signInPage,
};

interface Case {
  readonly error: AuthError;
  readonly url?: string;
  readonly here?: Partial<Surroundings>;
  readonly said?: Said;
  readonly answers?: Answers;
}

const network: AuthError = {kind: 'network'};
const protocol = (status: number): AuthError => ({kind: 'protocol', status});
const server = (code: string, status = 400): AuthError => ({kind: 'server', code, status, data: undefined});
const gone = server('session.not_found');
const settingsUrl = 'https://id.test/api/.well-known/sign-in-exp?appId=app';
const elsewhere = 'https://logto.test/api/.well-known/sign-in-exp?';
const everywhere = (answer: Partial<Seen>): Answers =>
  Object.fromEntries(Object.keys(logto).map((path) => [path, answer]));
const interactionLost = {...logto, '/api/experience/interaction': refusal('session.not_found')};

const cases: readonly (readonly [what: string, expected: FaultId | undefined, given: Case])[] = [
  ['another origin that answers nobody', 'other-origin', {error: network, url: elsewhere}],
  ['another origin that answers, and knows no sign-in', 'other-origin', {error: gone, url: elsewhere}],
  ['another origin by http', 'mixed-content', {error: network, url: elsewhere.replace('https', 'http')}],
  ['this computer by http', 'other-origin', {error: network, url: 'http://localhost:3001/api/x'}],
  ['a sandbox', 'framed', {error: network, here: {isCutOff: true}}],
  ['a policy', 'csp-connect', {error: network, here: {isForbidden: async () => true}}],
  ['a lost connection', undefined, {error: network}],
  ['no network at all', undefined, {error: network, url: elsewhere, here: {isOnline: false}}],

  [
    'a page for settings',
    'api-not-forwarded',
    {
      error: protocol(200),
      url: settingsUrl,
      answers: {...logto, '/api/.well-known/sign-in-exp': html()},
    },
  ],
  [
    '404 for settings',
    'api-not-forwarded',
    {
      error: protocol(404),
      url: settingsUrl,
      answers: {...logto, '/api/.well-known/sign-in-exp': html('', 404)},
    },
  ],
  [
    'a page for a step',
    'api-not-forwarded',
    {
      error: protocol(200),
      answers: {...logto, '/api/experience/interaction': html()},
    },
  ],
  ['a page for everything', 'no-logto', {error: protocol(200), url: settingsUrl, answers: everywhere(html())}],
  ['404 for everything', 'no-logto', {error: protocol(404), url: settingsUrl, answers: everywhere(html('', 404))}],
  [
    '404 for everything, elsewhere',
    'no-logto',
    {
      error: protocol(404),
      url: elsewhere,
      answers: everywhere(html('', 404)),
    },
  ],
  [
    'our page by http',
    'no-logto',
    {
      error: protocol(200),
      url: settingsUrl,
      here: {isSecure: false},
      answers: everywhere(html()),
    },
  ],
  [
    'the page of a network that wants a sign-in first',
    undefined,
    {
      error: protocol(200),
      url: settingsUrl,
      here: {isSecure: false},
      answers: everywhere(html('<h1>Welcome to our hotel')),
    },
  ],
  [
    'an answer cut off, that is whole the next time',
    undefined,
    {error: protocol(200), url: settingsUrl, answers: logto},
  ],
  ['a step that this server does not know', undefined, {error: protocol(404), answers: logto}],
  [
    'a page for settings, while the rest is down',
    undefined,
    {
      error: protocol(200),
      url: settingsUrl,
      answers: {'/api/.well-known/sign-in-exp': html(), '/oidc/.well-known/openid-configuration': html('', 502)},
    },
  ],
  ['a page once, then nothing', undefined, {error: protocol(200), url: settingsUrl, answers: {}}],

  ['led here, and nothing was kept', 'interaction-cookie-lost', {error: gone, here: {wasLedHere: () => true}}],
  ['the same by http', 'secure-cookies', {error: gone, here: {wasLedHere: () => true, isSecure: false}}],
  ['the same in a frame', 'framed', {error: gone, here: {wasLedHere: () => true, isFramed: true}}],
  [
    'led here, and it ended in another tab',
    undefined,
    {
      error: gone,
      here: {wasLedHere: () => true, hasServerCookie: () => true},
    },
  ],
  ['a frame that may have cookies', undefined, {error: gone, here: {isFramed: true, hasServerCookie: () => true}}],
  ['a bookmark, or an hour', undefined, {error: gone}],
  ['begun here, and nothing was kept', 'interaction-cookie-lost', {error: gone, said: begun, answers: interactionLost}],
  [
    'the same by http',
    'secure-cookies',
    {
      error: gone,
      said: begun,
      here: {isSecure: false},
      answers: interactionLost,
    },
  ],
  [
    'begun here, kept, and not passed on',
    'interaction-cookie-lost',
    {
      error: gone,
      said: begun,
      here: {hasServerCookie: () => true},
      answers: interactionLost,
    },
  ],
  [
    'begun here by somebody who is signed in',
    undefined,
    {
      error: gone,
      said: begun,
      here: {hasServerCookie: () => true},
      answers: logto,
    },
  ],
  [
    'begun here, and the request was refused',
    undefined,
    {
      error: gone,
      said: begun,
      answers: {...interactionLost, '/oidc/auth': {...html(), url: 'https://id.test/callback?error=x'}},
    },
  ],
  ['begun here, and it leads where nobody can look', undefined, {error: gone, said: begun, answers: {}}],
  ['begun here an hour ago', undefined, {error: gone, said: {...begun, hasJustBegun: false}, answers: interactionLost}],

  [
    'another application than was begun',
    'wrong-app-id',
    {
      error: server('oidc.invalid_request'),
      said: {...begun, appId: 'other'},
    },
  ],
  [
    'another application than the server led here for',
    'wrong-app-id',
    {
      error: server('oidc.invalid_request'),
      said: {...nothing, appId: 'other'},
    },
  ],
  ['the sign-in of another tab', undefined, {error: server('oidc.invalid_request'), said: begun}],
  ['an application that is not there', 'wrong-app-id', {error: server('oidc.invalid_client')}],
  ['a redirect URI that is not its', 'redirect-uri', {error: server('oidc.invalid_redirect_uri')}],
];

for (const [what, expected, {error, url, here, said, answers = {}}] of cases) {
  test(`${what}: ${expected ?? 'nothing is said'}`, async () => {
    assert.ok(expected === undefined || isSuspicious(error));
    const look = async (asked: string): Promise<Seen | undefined> => {
      const answer = answers[new URL(asked).pathname];
      return answer && {url: asked, isRedirect: false, text: '', json: undefined, status: 200, ...answer};
    };
    const failed = {error, url: url ?? 'https://id.test/api/experience'};
    assert.equal(await diagnose(failed, said ?? nothing, {...page, ...here}, look), expected);
  });
}

test('what passes by itself is not even looked at', () => {
  const ordinary: AuthError[] = [
    {kind: 'timeout'},
    {kind: 'aborted'},
    {kind: 'captcha', why: 'blocked'},
    ...[301, 403, 429, 500, 502, 503, 511].map(protocol),
    ...['session.invalid_credentials', 'user.suspended', 'session.interaction_not_found', 'entity.not_found'].map(
      (code) => server(code),
    ),
  ];
  assert.deepEqual(ordinary.filter(isSuspicious), []);
});

/** The others are told from more than a failure: test/flows/doctor.test.ts and blocked.test.ts cause them. */
const elsewhereCaused: readonly FaultId[] = ['cookies-blocked', 'consent-not-forwarded', 'callback-not-forwarded'];

test('every fault of the element is in the table above', () => {
  const caused = new Set<string | undefined>([...cases.map(([, expected]) => expected), ...elsewhereCaused]);
  const named = Object.entries<DeploymentFault>(faults).filter(([, {by}]) => by !== 'terminal');
  assert.deepEqual(
    named.map(([id]) => id).filter((id) => !caused.has(id)),
    [],
  );
});
