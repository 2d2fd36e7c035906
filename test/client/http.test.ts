/** The only door to fetch: what goes out, and what each kind of answer becomes. */
import assert from 'node:assert/strict';
import {mock, test} from 'node:test';
import {createExperienceClient} from '../../src/client/experience-client.ts';
import {injectedSettings} from '../../src/client/page-settings.ts';
import {createHttp} from '../../src/client/http.ts';

type Answer = (request: Request) => Response | Promise<Response>;

const httpFor = (answer: Answer, appId?: string) => {
  const requests: Request[] = [];
  const http = createHttp({
    origin: () => 'http://id.test',
    appId: () => appId,
    locale: () => 'fr',
    fetch: async (request) => {
      requests.push(request);
      return answer(request);
    },
  });
  return {http, requests};
};
const clientFor = (answer: Answer, appId?: string) => {
  const {http, requests} = httpFor(answer, appId);
  return {client: createExperienceClient(http.until(new AbortController().signal)), requests};
};
const json = (status: number, body: unknown) => () => Response.json(body, {status});

test('a request carries the language, the application and its body, and cookies only of the same origin', async () => {
  const {client, requests} = clientFor(() => new Response(null, {status: 204}), 'app');
  await client.start('SignIn');
  const [request] = requests;
  assert.ok(request);
  assert.equal(request.method, 'PUT');
  assert.equal(request.url, 'http://id.test/api/experience');
  assert.equal(request.headers.get('Accept-Language'), 'fr');
  assert.equal(request.headers.get('Logto-App-Id'), 'app');
  assert.equal(request.headers.get('Content-Type'), 'application/json');
  assert.equal(request.credentials, 'same-origin');
  assert.deepEqual(await request.json(), {interactionEvent: 'SignIn'});
});

test('without an application or a body nothing is said of them', async () => {
  const {client, requests} = clientFor(json(200, {redirectTo: 'http://x.test/'}));
  await client.submit();
  assert.equal(requests[0]?.headers.has('Logto-App-Id'), false);
  assert.equal(requests[0]?.headers.has('Content-Type'), false);
  assert.equal(requests[0]?.body, null);
});

test('ids and addresses are escaped in paths and queries', async () => {
  const {client, requests} = clientFor(json(200, {connectorIds: []}));
  await client.ssoConnectors('a+b@acme.example');
  await client.authorizationUri('social', '../x', {state: 's', redirectUri: 'r'});
  assert.equal(requests[0]?.url, 'http://id.test/api/experience/sso-connectors?email=a%2Bb%40acme.example');
  assert.equal(requests[1]?.url, 'http://id.test/api/experience/verification/social/..%2Fx/authorization-uri');
});

test('the text Created, an empty answer and an unread body are all well', async () => {
  const answers = [new Response('Created', {status: 201}), new Response(null, {status: 204}), Response.json({id: 1})];
  const {client} = clientFor(() => answers.shift() ?? Response.error());
  for (let i = 0; i < 3; i += 1) assert.deepEqual(await client.identify(), {ok: true, value: undefined});
});

const failures: readonly (readonly [what: string, answer: Answer, error: unknown])[] = [
  [
    'a refusal with a code keeps the code and the data, and drops the message',
    json(422, {code: 'user.missing_profile', message: 'alice@example.com', data: {a: 1}, details: 'secret'}),
    {kind: 'server', code: 'user.missing_profile', status: 422, data: {a: 1}},
  ],
  ['a 500 without a code', json(500, {message: 'Internal server error.'}), {kind: 'protocol', status: 500}],
  ['a 404 in plain text', () => new Response('Not Found', {status: 404}), {kind: 'protocol', status: 404}],
  ['a 405 in plain text', () => new Response('Method Not Allowed', {status: 405}), {kind: 'protocol', status: 405}],
  [
    'a proxy’s page',
    () => new Response('<html>', {status: 502, headers: {'Content-Type': 'text/html'}}),
    {kind: 'protocol', status: 502},
  ],
  [
    'JSON cut short',
    () => new Response('{"code":"us', {status: 400, headers: {'Content-Type': 'application/json'}}),
    {kind: 'protocol', status: 400},
  ],
  ['an answer of another shape', json(200, {redirect: 'x'}), {kind: 'protocol', status: 200}],
  ['an empty answer where one was promised', () => new Response(null, {status: 204}), {kind: 'protocol', status: 204}],
  ['a lost connection', () => Promise.reject(new TypeError('Failed to fetch')), {kind: 'network'}],
];
for (const [what, answer, error] of failures) {
  test(what, async () => {
    const {client} = clientFor(answer);
    assert.deepEqual(await client.submit(), {ok: false, error});
  });
}

/** Never answers, but ends when it is told to. */
const silent: Answer = (request) =>
  new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason as Error)));

test('no answer within ten seconds is a timeout', async () => {
  mock.timers.enable({apis: ['setTimeout']});
  try {
    const {client} = clientFor(silent);
    const result = client.submit();
    await new Promise((resolve) => setImmediate(resolve));
    let ended = false;
    void result.then(() => (ended = true));
    mock.timers.tick(9_999);
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(ended, false);
    mock.timers.tick(1);
    assert.deepEqual(await result, {ok: false, error: {kind: 'timeout'}});
  } finally {
    mock.timers.reset();
  }
});

test('a call that is given up says so, under way or not yet begun', async () => {
  const {http} = httpFor(silent);
  const controller = new AbortController();
  const client = createExperienceClient(http.until(controller.signal));
  const result = client.submit();
  await new Promise((resolve) => setTimeout(resolve, 1));
  controller.abort();
  assert.deepEqual(await result, {ok: false, error: {kind: 'aborted'}});
  assert.deepEqual(await client.submit(), {ok: false, error: {kind: 'aborted'}});
});

test('a call waits for what goes before it, and is not made if that failed', async () => {
  const {http, requests} = httpFor(() => new Response(null, {status: 204}));
  const {signal} = new AbortController();
  const refused = createExperienceClient(http.until(signal, async () => ({ok: false, error: {kind: 'network'}})));
  assert.deepEqual(await refused.start('SignIn'), {ok: false, error: {kind: 'network'}});
  assert.deepEqual(requests, []);
});

test('an authorization URL is visited with cookies, and its redirect is not followed', async () => {
  const {http, requests} = httpFor(() => new Response(null, {status: 303, headers: {Location: '/sign-in'}}));
  assert.deepEqual(await http.visit('http://id.test/oidc/auth?x=1', new AbortController().signal), {
    ok: true,
    value: undefined,
  });
  assert.equal(requests[0]?.redirect, 'manual');
  assert.equal(requests[0]?.credentials, 'include');
  const refusing = httpFor(json(400, {code: 'oidc.invalid_client'}));
  const result = await refusing.http.visit('http://id.test/oidc/auth', new AbortController().signal);
  assert.equal(result.ok, false);
});

const page = (signInExperience: unknown) => JSON.stringify({signInExperience});
const scope = {appId: 'app', organizationId: undefined};

test('settings in the page are read, wrapped or not, if they are this application’s', () => {
  const text = page({appId: 'app', data: {signInMode: 'SignIn'}});
  assert.equal(injectedSettings(text, scope)?.signInMode, 'SignIn');
  assert.equal(injectedSettings(`Object.freeze(${text})`, scope)?.signInMode, 'SignIn');
  assert.equal(injectedSettings(page({appId: 'other', data: {}}), scope), undefined);
  assert.equal(injectedSettings(page({data: {}}), scope), undefined);
  assert.equal(injectedSettings(page({appId: 'app', organizationId: 'org', data: {}}), scope), undefined);
});

test('a page without settings is no error', () => {
  for (const text of [undefined, '', '"__LOGTO_SSR__"', '{', 'null', '{"signInExperience":5}']) {
    assert.equal(injectedSettings(text, scope), undefined);
  }
});
