/**
 * A browser and an identity server for tests of the machine: the browser in memory, the server by a script of
 * answers. What was asked is kept in `calls`, in order.
 */
import {readSettings, type SignInSettings} from '../../src/protocol/settings.ts';
import type {Command} from '../../src/machine/commands.ts';
import type {SignInOptions} from '../../src/machine/options.ts';
import {createSignIn, loadCourse, type SignIn} from '../../src/machine/sign-in-machine.ts';
import type {Screen} from '../../src/machine/state.ts';
import type {Arrival} from '../../src/platform/navigation.ts';
import type {Callback} from '../../src/platform/history-entry.ts';
import type {LaterNavigation} from '../../src/platform/later-navigation.ts';
import type {Platform} from '../../src/platform/platform.ts';
import {createRedirectStorage, type RedirectStorage} from '../../src/platform/redirect-storage.ts';
import {createFlowStorage, type FlowStorage} from '../../src/platform/storage.ts';
import {memoryStores} from '../../stories/memory-store.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Where the redirects ended that the browser has followed. */
  readonly at?: string;
}

/** `POST /submit` → answers; the last one is given again and again. Paths are relative to `/api/experience`. */
export type Script = Readonly<Record<string, Answer | readonly Answer[] | (() => Answer | Promise<Answer>)>>;

export const ok = (body?: unknown): Answer => (body === undefined ? {status: 204} : {status: 200, body});
export const created: Answer = {status: 201, body: 'Created'};
export const refused = (status: number, code: string, data?: unknown): Answer => ({
  status,
  body: {code, message: 'never shown', ...(data === undefined ? {} : {data})},
});
export const done = ok({redirectTo: 'http://id.test/oidc/auth/uid'});
export const id = (verificationId: string) => ok({verificationId});

/** A server that knows nobody wrong: every call goes well. */
export const willing: Script = {
  'PUT ': ok(),
  'PUT /interaction-event': ok(),
  'POST /identification': ok(),
  'POST /submit': done,
  'POST /profile': ok(),
  'POST /verification/password': id('pw1'),
  'POST /verification/verification-code': id('code1'),
  'POST /verification/verification-code/verify': id('code1'),
  'GET /sso-connectors': ok({connectorIds: []}),
};

export const settingsWith = (changes: Record<string, unknown> = {}): SignInSettings =>
  readSettings({
    signIn: {
      methods: [
        {identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: false},
        {identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true},
      ],
    },
    signUp: {identifiers: ['email'], password: false, verify: true},
    socialConnectors: [{id: 'ali', target: 'alipay', name: {en: 'Alipay'}, platform: 'Web'}],
    singleSignOnEnabled: true,
    ssoConnectors: [
      {id: 'okta', connectorName: 'Okta'},
      {id: 'other', connectorName: 'Other'},
    ],
    ...changes,
  }) as SignInSettings;

export interface Call {
  readonly line: string;
  readonly url: string;
  readonly body: unknown;
  readonly headers: Headers;
  readonly signal: AbortSignal;
}

export const fakeServer = (script: Script, settings: SignInSettings) => {
  const calls: Call[] = [];
  const used = new Map<string, number>();
  const answerTo = async (line: string): Promise<Answer> => {
    const planned = {...willing, ...script}[line];
    if (planned === undefined) return {status: 404, body: 'Not Found'};
    if (typeof planned === 'function') return planned();
    if (!('length' in planned)) return planned;
    const turn = used.get(line) ?? 0;
    used.set(line, turn + 1);
    return planned[Math.min(turn, planned.length - 1)] ?? {status: 500};
  };
  const fetch = async (request: Request): Promise<Response> => {
    const {pathname} = new URL(request.url);
    const text = await request.text();
    const line = `${request.method} ${pathname.replace('/api/experience', '')}`;
    calls.push({
      line,
      url: request.url,
      body: text
        ? text.startsWith('{')
          ? JSON.parse(text)
          : Object.fromEntries(new URLSearchParams(text))
        : undefined,
      headers: request.headers,
      signal: request.signal,
    });
    if (pathname === '/api/.well-known/sign-in-exp' && !(line in script)) return Response.json(settings);
    const {status, body, at} = await answerTo(line);
    request.signal.throwIfAborted();
    if (at)
      return Object.defineProperties(new Response('<!doctype html>'), {redirected: {value: true}, url: {value: at}});
    if (body === undefined) return new Response(null, {status});
    return typeof body === 'string' ? new Response(body, {status}) : Response.json(body, {status});
  };
  return {fetch, calls, lines: () => calls.map((call) => call.line).filter((line) => !line.includes('well-known'))};
};

export interface FakeBrowser extends Platform {
  /** History entries, the index of the current one, and where the browser went in the end. */
  readonly entries: Screen[];
  index: number;
  readonly left: {url: string; how: string}[];
  readonly returned: {url: string; callback: Callback}[];
  readonly session: Map<string, string>;
  readonly local: Map<string, string>;
  readonly laterNavigation: LaterNavigation;
  randomState: () => string;
  readonly storage: FlowStorage;
  readonly redirects: RedirectStorage;
  now: number;
  reloads: number;
  /** Back and Forward, as the person presses them. */
  travel(delta: number): void;
  /** The page comes back out of the back-forward cache. */
  thaw(): void;
}

export const fakeBrowser = (arrival: Partial<Arrival> = {}): FakeBrowser => {
  let listener: Parameters<Platform['navigation']['listen']>[0] | undefined;
  const session = new Map<string, string>();
  const local = new Map<string, string>();
  const stores = memoryStores('http://id.test', session, local);
  let states = 0;
  const browser: FakeBrowser = {
    entries: arrival.screen ? [arrival.screen] : [],
    index: 0,
    left: [],
    returned: [],
    session,
    local,
    now: 1000,
    reloads: 0,
    travel: (delta) => {
      browser.index += delta;
      listener?.(() => browser.entries[browser.index], browser.index > 0, false);
    },
    thaw: () => listener?.(() => browser.entries[browser.index], browser.index > 0, true),
    navigation: {
      origin: () => 'http://id.test',
      route: () => arrival.route ?? {kind: 'other'},
      arrive: () => ({route: {kind: 'other'}, params: {}, fallback: undefined, screen: undefined, ...arrival}),
      show: (screen, how) => {
        if (how === 'push') browser.index += 1;
        browser.entries.splice(browser.index, Infinity, screen);
        return browser.index > 0;
      },
      listen: (given) => {
        listener = given;
        return () => (listener = undefined);
      },
    },
    laterNavigation: {
      back: () => {
        if (browser.index === 0) return false;
        browser.travel(-1);
        return true;
      },
      backTo: (names) => {
        const target = browser.entries.slice(0, browser.index).findLastIndex((each) => names.includes(each.name));
        if (target < 0) return false;
        browser.travel(target - browser.index);
        return true;
      },
      leave: (url, how) => void browser.left.push({url, how}),
      here: () => 'http://id.test/shop?item=1#top',
      returnTo: (url, callback) => void browser.returned.push({url, callback}),
      reload: () => void (browser.reloads += 1),
      stay: () => ({screen: browser.entries[browser.index], canGoBack: browser.index > 0}),
    },
    applicationUrl: () => undefined,
    elementThere: () => undefined,
    clock: () => browser.now,
    randomState: () => `state-${++states}`,
    stores,
    storage: createFlowStorage(stores),
    redirects: createRedirectStorage(stores),
    environment: {
      injectedSettings: () => undefined,
      blocksCookies: () => false,
      appAgent: () => undefined,
    },
  };
  return browser;
};

/** The same browser, with what it keeps, after another page load. */
export const laterBrowser = ({session, local}: FakeBrowser, arrival: Partial<Arrival> = {}): FakeBrowser => {
  const browser = fakeBrowser(arrival);
  for (const [key, value] of session) browser.session.set(key, value);
  for (const [key, value] of local) browser.local.set(key, value);
  return browser;
};

export interface Setup {
  readonly script?: Script;
  readonly settings?: Record<string, unknown>;
  readonly options?: SignInOptions;
  readonly browser?: FakeBrowser;
}

export interface Running {
  readonly machine: SignIn;
  readonly browser: FakeBrowser;
  readonly server: ReturnType<typeof fakeServer>;
  /** Sends, and waits until nothing is under way any more. */
  readonly act: (...commands: Command[]) => Promise<void>;
  /** What was asked since the last time. */
  readonly asked: () => string[];
}

/** Lets everything that is not waiting for a clock finish. */
export const settle = async (machine: SignIn): Promise<void> => {
  for (let idle = 0; idle < 3; idle += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (machine.state.pending && machine.state.screen.name !== 'leaving') idle = 0;
  }
};

/** A sign-in that has loaded its settings and shows its first screen. */
export const begin = async ({
  script = {},
  settings = {},
  options = {},
  browser = fakeBrowser(),
}: Setup = {}): Promise<Running> => {
  // As where somebody has typed before; `late-course.test.ts` does without.
  await loadCourse();
  const server = fakeServer(script, settingsWith(settings));
  const machine = createSignIn({fetch: server.fetch, routing: 'path', ...options}, browser);
  let seen = 0;
  const asked = () => {
    const lines = server.lines();
    const fresh = lines.slice(seen);
    seen = lines.length;
    return fresh;
  };
  const act = async (...commands: Command[]) => {
    for (const command of commands) {
      machine.send(command);
      await settle(machine);
    }
  };
  await act({type: 'start'});
  return {machine, browser, server, act, asked};
};

export const email = (value = 'alice@example.com') => ({type: 'email', value}) as const;
export const username = (value = 'alice') => ({type: 'username', value}) as const;
