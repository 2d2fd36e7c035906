/**
 * A browser and a server that remember what must not happen: more than one request at a time, a secret that is kept. The
 * server says what the model has drawn, and that it went well once nothing is left of that.
 */
import type {Command} from '../../../src/machine/commands.ts';
import {captchaError, captchaFailures, type Captcha} from '../../../src/machine/captcha/captcha.ts';
import type {SignInOptions} from '../../../src/machine/options.ts';
import {createSignIn, type SignIn} from '../../../src/machine/sign-in-machine.ts';
import type {Screen} from '../../../src/machine/state.ts';
import type {Credentials, Outcome} from '../../../src/platform/credentials.ts';
import {restorable} from '../../../src/platform/history-entry.ts';
import type {Arrival} from '../../../src/platform/navigation.ts';
import type {ErrorCode} from '../../../src/protocol/errors.ts';
import type {LocalStore} from '../../../src/platform/stores.ts';
import {memoryStore} from '../../../stories/memory-store.ts';
import {fakeBrowser, settingsWith, type FakeBrowser} from '../fakes.ts';
import {answerTo, type Kind} from './answers.ts';
import {allSecrets, secrets} from './secrets.ts';

export type Drawn = readonly [kind: Kind | ErrorCode, which: number];

export interface Beginning {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly options?: SignInOptions;
  readonly arrival?: Partial<Arrival>;
  /** What the server says first. */
  readonly answers?: readonly Drawn[];
  /** Somebody can be asked to prove to be a person. */
  readonly asksForPerson?: true;
  /** What the browser says of itself inside an app. */
  readonly agent?: string;
  /** What an app announces that signs people in. */
  readonly native?: object;
  /** Neither storage nor cookies. */
  readonly keepsNothing?: true;
}

/** What the machine asks by itself, beside what a person does. */
const aside =
  /preflight|sso-connectors|sign-in-passkey\/authentication$|web-authn\/(registration|authentication)$|well-known/;

const refusing: LocalStore = {...memoryStore(), set: () => false, get: () => undefined};

const turn = () => new Promise((resolve) => setImmediate(resolve));

export interface World {
  readonly machine: SignIn;
  readonly browser: FakeBrowser;
  /** What went wrong, in words. */
  readonly faults: string[];
  /** Everything that was asked of the server or the device, and where the browser went. */
  readonly asked: string[];
  /** What was asked in vain, as something newer took over. */
  readonly givenUp: string[];
  /** The next answers. */
  draw(drawn: readonly Drawn[]): void;
  send(command: Command): void;
  /** The same once more, while it is under way. */
  sendAgain(command: Command): Promise<void>;
  /** Until nothing is under way any more. */
  settle(): Promise<void>;
  /** The page is loaded again, where it is or with the answer of a provider. */
  load(arrival?: Partial<Arrival>): Promise<void>;
}

export const createWorld = async (
  {settings = {}, options = {}, arrival, answers = [], ...around}: Beginning,
  first: readonly Drawn[],
): Promise<World> => {
  const faults: string[] = [];
  const asked: string[] = [];
  const drawn = [...answers, ...first];
  const underWay = new Set<string>();
  let machine: SignIn | undefined;

  const fetch = async (request: Request): Promise<Response> => {
    const {pathname} = new URL(request.url);
    if (pathname.startsWith('/api/.well-known')) return Response.json(settingsWith(settings));
    const line = `${request.method} ${pathname.replace('/api/experience', '')}`;
    asked.push(line);
    if (allSecrets.some((secret) => request.url.includes(secret))) faults.push(`a secret in the address of ${line}`);
    const isAside = aside.test(line);
    const entry = `${line} ${asked.length}`;
    const end = () => underWay.delete(entry);
    if (!isAside) {
      if (underWay.size > 0) faults.push(`${line} while ${[...underWay].join()} is under way`);
      underWay.add(entry);
      request.signal.addEventListener('abort', () => end() && world.givenUp.push(line));
    }
    const answer = answerTo(line, ...(drawn.shift() ?? (['well', 0] as const)));
    await turn();
    end();
    request.signal.throwIfAborted();
    if (answer === 'nothing') throw new TypeError('Failed to fetch');
    const {status, body, at} = answer;
    if (at) return Object.defineProperties(new Response(''), {redirected: {value: true}, url: {value: at}});
    if (body === undefined) return new Response(null, {status});
    if (typeof body !== 'string') return Response.json(body, {status});
    return new Response(body, {status, headers: {'Content-Type': body.startsWith('<') ? 'text/html' : 'text/plain'}});
  };

  const browser = fakeBrowser(arrival);
  const stores = around.keepsNothing ? {...browser.stores, session: refusing, local: refusing} : browser.stores;
  /** The person ticks the box, or there is none to be had. */
  const captcha: Captcha = async ({show, signal}) => {
    asked.push('captcha');
    show();
    const [kind = 'well', which = 0] = drawn.shift() ?? [];
    await turn();
    signal.throwIfAborted();
    if (kind === 'well') return secrets.captchaToken;
    throw captchaError(captchaFailures[which % captchaFailures.length] ?? 'failed');
  };
  const toTheApp = {getPostMessage: () => () => asked.push('app'), callbackLink: 'app://back'};
  // The provider has begun with a device.
  const cookie = around.keepsNothing ? '' : '_logto_device_flow_xsrf=s3cret';
  Object.assign(globalThis, {
    document: Object.freeze({cookie}),
    logtoNativeSdk: around.native && {...toTheApp, supportedConnector: around.native},
  });
  /** The device says yes, unless the server's next answer is no. */
  const device = async <T>(credential: object): Promise<Outcome<T>> => {
    asked.push('device');
    const [kind = 'well', which = 0] = drawn.shift() ?? [];
    if (kind === 'well') return {credential: credential as T};
    return {problem: (['cancelled', 'unsupported', 'exists', 'failed'] as const)[which % 4] ?? 'failed'};
  };
  const credentials: Credentials = {
    isSupported: () => true,
    canSuggest: async () => false,
    create: () => device({}),
    get: () => device({}),
  };
  let opened: Partial<Arrival> | undefined = arrival;
  const platform = {
    ...browser,
    stores,
    credentials,
    environment: {...browser.environment, appAgent: () => around.agent},
    navigation: {
      ...browser.navigation,
      route: () => opened?.route ?? {kind: 'other' as const},
      arrive: (): Arrival => {
        const screen = opened ? opened.screen : browser.entries[browser.index];
        return {route: {kind: 'other'}, params: {}, fallback: undefined, ...opened, screen};
      },
      // What the browser keeps is a copy, and not of every screen.
      show: (screen: Screen, how: 'push' | 'replace') => {
        const kept = restorable(JSON.parse(JSON.stringify(screen)) as Screen).screen;
        return browser.navigation.show(kept as Screen, how, undefined);
      },
    },
    laterNavigation: {
      ...browser.laterNavigation,
      leave: (url: string, how: 'assign' | 'replace') => {
        asked.push(`leave ${url}`);
        browser.laterNavigation.leave(url, how);
      },
      reload: () => {
        asked.push('reload');
        browser.laterNavigation.reload();
      },
    },
  };

  const watch = () => {
    const kept = [machine?.state, browser.entries, ...browser.session, ...browser.local, browser.left];
    const text = JSON.stringify(kept);
    for (const secret of allSecrets) if (text.includes(secret)) faults.push(`“${secret}” is kept: ${text}`);
  };

  const world: World = {
    get machine() {
      return machine as SignIn;
    },
    browser,
    faults,
    asked,
    givenUp: [],
    draw: (next) => void drawn.splice(0, Infinity, ...next),
    send: (command) => machine?.send(command),
    sendAgain: async (command) => {
      await turn();
      await turn();
      if (world.machine.state.pending?.command === command.type) world.send(command);
    },
    settle: async () => {
      const before = asked.length;
      for (let idle = 0; idle < 4; idle += 1) {
        await turn();
        const {pending, screen} = world.machine.state;
        if ((pending && screen.name !== 'leaving') || underWay.size > 0) idle = 0;
        if (asked.length > before + 40) return void faults.push(`it goes on and on: ${asked.slice(-6).join()}`);
      }
    },
    load: async (next) => {
      opened = next;
      machine?.dispose();
      await turn();
      machine = createSignIn({fetch, routing: 'path', ...(around.asksForPerson && {captcha}), ...options}, platform);
      machine.subscribe(watch);
      machine.send({type: 'start'});
      await world.settle();
    },
  };
  await world.load(arrival ?? {});
  return world;
};
