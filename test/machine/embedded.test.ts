/** In a page of the application's own: how a sign-in begins there, and how it ends. */
import assert from 'node:assert/strict';
import {afterEach, beforeEach, mock, test} from 'node:test';
import type {AuthorizationUrl} from '../../src/machine/embedded/authorization-url.ts';
import {begin, done, email, fakeBrowser, ok, refused, settle, type Answer, type Setup} from './fakes.ts';

const redirectUri = 'http://id.test/callback';
const request = (state: string, more: Record<string, string> = {}) =>
  `http://id.test/oidc/auth?${new URLSearchParams({client_id: 'app', redirect_uri: redirectUri, state, ...more})}`;
const visit = 'GET /oidc/auth';
const sees: Answer = {status: 303};

const told: string[] = [];
beforeEach(() => {
  told.length = 0;
  mock.method(console, 'warn', (...words: unknown[]) => told.push(words.join(' ')));
});
const disposed: (() => void)[] = [];
afterEach(() => {
  mock.reset();
  for (const dispose of disposed.splice(0)) dispose();
});

const started = async (authorizationUrl: AuthorizationUrl | undefined, {script, ...more}: Setup = {}) => {
  const options = {authorizationUrl, ...more.options};
  const running = await begin({...more, options, script: {[visit]: sees, ...script}});
  disposed.push(() => running.machine.dispose());
  return running;
};

// --- beginning ------------------------------------------------------------------------------------------------------

let made = 0;
const fresh = () => request(`made-${++made}`);
for (const [what, source, isFresh] of [
  ['a string', request('s'), false],
  ['a promise', Promise.resolve(request('s')), false],
  ['a function', fresh, true],
  ['a function that takes its time', async () => fresh(), true],
] as const) {
  test(`${what} begins it, and once more with a restart`, async () => {
    const {act, server, machine} = await started(source);
    const visited = () => server.calls.filter(({line}) => line === visit).map(({url}) => url);
    assert.deepEqual(visited(), [], 'not before it is needed');
    await act({type: 'submit-identifier', identifier: email()}, {type: 'resend-code'}, {type: 'restart'});
    assert.equal(machine.state.screen.name, 'sign-in');
    const [first, second, ...more] = visited();
    assert.deepEqual(more, []);
    assert.equal(first !== second, isFresh);
  });
}

const unusable = (value: unknown) => value as AuthorizationUrl;
for (const [what, source, code] of [
  ['another origin', () => 'https://elsewhere.test/oidc/auth', 'misconfigured'],
  ['a script', async () => 'javascript:alert(1)', 'misconfigured'],
  ['nothing', () => '', 'misconfigured'],
  ['no text', () => unusable({}) as string, 'misconfigured'],
  ['a promise that rejects', () => Promise.reject(new Error('the SDK is offline')), 'begin-failed'],
  [
    'a function that throws',
    () => {
      throw new Error('the SDK is broken');
    },
    'begin-failed',
  ],
] as const) {
  test(`${what} is said in words, and by its name to the developer`, async () => {
    const {act, machine, asked} = await started(source);
    await act({type: 'submit-identifier', identifier: email()});
    assert.equal(machine.state.screen.name, 'sign-in');
    assert.equal(machine.state.problem?.code, code);
    assert.equal(machine.state.problem?.recoverable, code === 'begin-failed');
    assert.equal(machine.state.identifier, 'alice@example.com', 'nothing that was typed is lost');
    assert.deepEqual(asked(), []);
    assert.match(told.join(), /authorizationUrl/);
  });
}

test('of the server’s own origin it is the server’s, wherever the page is', async () => {
  const endpoint = 'https://id.example.com';
  const {act, machine} = await started(`${endpoint}/oidc/auth?client_id=app`, {options: {endpoint}});
  await act({type: 'submit-identifier', identifier: email()});
  assert.equal(machine.state.screen.name, 'code');
});

test('what rejected is asked again with the next try', async () => {
  let isOffline = true;
  const {act, machine} = await started(async () => {
    if (isOffline) throw new Error('offline');
    return request('s');
  });
  await act({type: 'submit-identifier', identifier: email()});
  isOffline = false;
  await act({type: 'retry'});
  assert.equal(machine.state.screen.name, 'code');
});

test('a promise that never answers is not waited for longer than a request', async () => {
  const {machine} = await started(new Promise<string>(() => {}));
  mock.timers.enable({apis: ['setTimeout']});
  machine.send({type: 'submit-identifier', identifier: email()});
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
  assert.ok(machine.state.pending);
  mock.timers.tick(10_000);
  mock.timers.reset();
  await settle(machine);
  assert.equal(machine.state.problem?.code, 'begin-failed');
});

for (const [status, code] of [
  [200, 'misconfigured'],
  [400, 'misconfigured'],
  [404, 'misconfigured'],
  [429, 'protocol'],
  [502, 'protocol'],
] as const) {
  test(`an authorization URL that is answered with ${status}: ${code}`, async () => {
    const {act, machine} = await started(request('s'), {script: {[visit]: {status, body: '<html>'}}});
    await act({type: 'submit-identifier', identifier: email()});
    assert.equal(machine.state.problem?.code, code);
  });
}

test('of two forms of one application who begins last goes on, and the other begins again', async () => {
  const one = await started(request('one'));
  const other = await started(request('other'));
  await one.act({type: 'submit-identifier', identifier: email()});
  assert.deepEqual(told, []);
  await other.act({type: 'submit-identifier', identifier: email('bob@example.com')});
  assert.match(told.join(), /two forms of one application/);
  one.asked();
  await one.act({type: 'back'}, {type: 'submit-identifier', identifier: email()});
  assert.ok(one.asked().includes(visit));
  assert.equal(one.machine.state.screen.name, 'code');
});

test('two forms of two applications have an interaction each', async () => {
  const one = await started(request('one', {client_id: 'one'}));
  const other = await started(request('other', {client_id: 'other'}));
  for (const {act} of [one, other]) await act({type: 'submit-identifier', identifier: email()});
  one.asked();
  await one.act({type: 'resend-code'});
  assert.deepEqual(one.asked(), ['POST /verification/verification-code']);
  assert.deepEqual(told, []);
});

// --- the end --------------------------------------------------------------------------------------------------------

const gone = refused(400, 'session.not_found');
const answer = `${redirectUri}?code=c&state=s&iss=x`;
const {redirectTo} = done.body as {redirectTo: string};

interface End {
  readonly frame: string | undefined;
  readonly interaction?: Answer;
  readonly source?: AuthorizationUrl;
}

const finished = async ({frame, interaction = gone, source = request('s')}: End) => {
  const handed: string[] = [];
  const asked: string[] = [];
  const browser = Object.assign(fakeBrowser(), {followInFrame: async () => frame});
  const {act, machine} = await started(source, {
    browser,
    script: {'GET /interaction': interaction},
    options: {
      completion: 'in-place',
      finished: (url) => handed.push(url),
      mayLeave: (to, reason) => asked.push(`${reason} ${to}`) > 0,
    },
  });
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  return {handed, left: browser.left.map(({url}) => url), asked, machine};
};

const consent = 'http://id.test/consent?app_id=app';
const fragment = `${redirectUri}#code=c&state=s`;
for (const [what, end, handed, left] of [
  ['the answer', {frame: answer}, answer, undefined],
  ['an answer in the fragment', {frame: fragment}, fragment, undefined],
  ['a refusal, as OIDC has it', {frame: `${redirectUri}?error=access_denied&state=s`}, 'refusal', undefined],
  ['a question to the person', {frame: consent}, undefined, consent],
  ['an answer to another request', {frame: `${redirectUri}?code=c&state=other`}, undefined, request('s')],
  ['another page', {frame: 'http://id.test/elsewhere?code=c&state=s'}, undefined, request('s')],
  ['nothing that can be seen, all followed', {frame: undefined}, undefined, request('s')],
  ['nothing, not followed', {frame: undefined, interaction: ok({})}, undefined, redirectTo],
  ['nothing, and no connection', {frame: undefined, interaction: {status: 502}}, undefined, redirectTo],
  [
    'an application elsewhere',
    {frame: answer, source: request('s', {redirect_uri: 'https://app.test/callback'})},
    undefined,
    redirectTo,
  ],
] as const) {
  test(`the frame ends with ${what}`, async () => {
    const result = await finished(end);
    const wanted = handed === 'refusal' ? (end.frame as string) : handed;
    assert.deepEqual([result.handed, result.left], [wanted ? [wanted] : [], left ? [left] : []]);
    const {state} = result.machine;
    assert.equal(state.screen.name, 'leaving');
    assert.equal(state.pending === undefined, wanted !== undefined, 'nothing is waited for any more');
    assert.doesNotMatch(JSON.stringify(state), /code=c/);
    assert.doesNotMatch(told.join(), /code=c/);
    assert.equal(result.asked.length, left ? 1 : 0, 'it is told once');
    if (left === consent) assert.match(result.asked.join(), /^consent/);
  });
}

test('a function is asked for the URL that is gone to', async () => {
  const {left} = await finished({frame: undefined, source: fresh});
  assert.deepEqual(left, [request(`made-${made}`)]);
});

test('without an authorization URL it is finished by navigation', async () => {
  const browser = fakeBrowser();
  const {act} = await begin({browser, options: {completion: 'in-place'}});
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  assert.deepEqual(browser.left, [{url: redirectTo, how: 'replace'}]);
});
