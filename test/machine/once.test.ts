/**
 * What cannot be done twice is not done twice: every call of every flow fails once in every way, against the embedded
 * server, and whoever tries again gets signed in.
 */
import assert from 'node:assert/strict';
import {before, mock, test} from 'node:test';
import type {Command} from '../../src/machine/commands.ts';
import {createSignIn, type SignIn} from '../../src/machine/sign-in-machine.ts';
import type {Arrival} from '../../src/platform/navigation.ts';
import {createMemoryServer, type MemoryServer, type MemoryServerOptions} from '../../src/server/memory.ts';
import {email, fakeBrowser, laterBrowser, settle, username, type FakeBrowser} from './fakes.ts';

// Passwords are hashed as slowly as ever, but for these thousands of sign-ins.
const deriveBits = crypto.subtle.deriveBits.bind(crypto.subtle);
before(() =>
  mock.method(crypto.subtle, 'deriveBits', (algorithm: Pbkdf2Params, key: CryptoKey, length: number) =>
    deriveBits({...algorithm, iterations: 1}, key, length),
  ),
);

const password = 'Correct-Horse-7';

const emailMethod = {identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: false} as const;
const usernameMethod = {
  identifier: 'username',
  password: true,
  verificationCode: false,
  isPasswordPrimary: true,
} as const;

const serverFor = (signUp: object, {experience, ...options}: MemoryServerOptions = {}): MemoryServer =>
  createMemoryServer({
    experience: {
      signIn: {methods: [emailMethod, usernameMethod]},
      signUp: {identifiers: ['email'], password: false, verify: true, ...signUp},
      singleSignOnEnabled: true,
      socialSignInConnectorTargets: ['alipay'],
      ...experience,
    },
    social: [
      {
        id: 'ali',
        target: 'alipay',
        authorizationUrl: 'https://ali.example/authorize',
        people: [
          {id: 'new', name: 'Kofi'},
          {id: 'related', email: 'alice@example.com'},
        ],
        public: {name: {en: 'Alipay'}, logo: 'data:,', logoDark: null, platform: 'Web'},
      },
    ],
    sso: [
      {
        id: 'okta',
        domains: ['acme.example'],
        authorizationUrl: 'https://okta.example/authorize',
        people: [{id: 'erin', email: 'erin@acme.example'}],
        public: {connectorName: 'Acme', logo: 'data:,'},
      },
    ],
    ...options,
  });

type Fault = (answer: () => Promise<Response>) => Promise<Response>;

const page = (status: number) => new Response('<h1>Oops</h1>', {status, headers: {'Content-Type': 'text/html'}});
const lost = () => {
  throw new TypeError('Failed to fetch');
};

const faults: Readonly<Record<string, Fault>> = {
  'the request is lost': async () => lost(),
  'the answer is lost': async (answer) => {
    await answer();
    return lost();
  },
  'a proxy gives up': async (answer) => {
    await answer();
    return page(502);
  },
  'the answer cannot be read': async (answer) => {
    await answer();
    return page(200);
  },
  'too many requests': async () => page(429),
  'too many requests, in the words of the server': async () =>
    Response.json({code: 'request.rate_limited'}, {status: 429}),
  'the server fails before it begins': async () => Response.json({code: 'server.broken'}, {status: 500}),
};

/** A person at a browser; the call with this number goes wrong. */
class Person {
  readonly server: MemoryServer;
  browser: FakeBrowser = fakeBrowser();
  calls = 0;
  readonly #wrong: {readonly call: number; readonly fault: Fault} | undefined;
  #machine: SignIn | undefined;

  constructor(server: MemoryServer, wrong?: {call: number; fault: Fault}) {
    this.server = server;
    this.#wrong = wrong;
  }

  get state() {
    assert.ok(this.#machine);
    return this.#machine.state;
  }

  /** Loads the page, with what the browser keeps. */
  async open(arrival: Partial<Arrival> = {}) {
    this.#machine?.dispose();
    this.browser = laterBrowser(this.browser, arrival);
    this.#machine = createSignIn({fetch: (request) => this.#fetch(request), routing: 'path'}, this.browser);
    await this.act({type: 'start'});
  }

  async act(...commands: Command[]) {
    assert.ok(this.#machine);
    for (const command of commands) {
      this.#machine.send(command);
      await settle(this.#machine);
      for (let tries = 0; tries < 3 && this.state.problem?.recoverable; tries += 1) await this.again(command);
    }
  }

  again: (failed: Command) => Promise<void> = () => this.retry();

  async retry() {
    assert.ok(this.#machine);
    this.#machine.send({type: 'retry'});
    await settle(this.#machine);
  }

  /** Does it once more as forms do. */
  async submitAgain(failed: Command) {
    assert.ok(this.#machine);
    this.#machine.send(structuredClone(failed));
    await settle(this.#machine);
  }

  /** The code that arrived last. */
  typeCode = () => this.act({type: 'verify-code', code: this.server.outbox[0]?.code ?? ''});

  async comeBack(connectorId: string, code: string) {
    const {url = ''} = this.browser.left.at(-1) ?? {};
    const state = new URL(url).searchParams.get('state') ?? '';
    await this.open({route: {kind: 'callback', connectorId}, params: {state, code}});
  }

  async #fetch(request: Request) {
    const answer = () => this.server.fetch(request);
    if (!request.url.includes('/api/experience')) return answer();
    this.calls += 1;
    return this.calls === this.#wrong?.call ? this.#wrong.fault(answer) : answer();
  }
}

interface Flow {
  readonly server: () => MemoryServer;
  readonly run: (person: Person) => Promise<void>;
}

const alice = {primaryEmail: 'alice@example.com'};
const bob = {username: 'bob', password};
const choose = {type: 'set-password', password} as const;

const flows: Readonly<Record<string, Flow>> = {
  'a code signs in': {
    server: () => serverFor({}, {accounts: [alice]}),
    run: async (person) => {
      await person.act({type: 'submit-identifier', identifier: email()});
      await person.typeCode();
    },
  },
  'a password signs in': {
    server: () => serverFor({identifiers: ['username'], password: true}, {accounts: [bob]}),
    run: (person) =>
      person.act(
        {type: 'submit-identifier', identifier: username('bob')},
        {type: 'verify-password', identifier: username('bob'), password},
      ),
  },
  'registering with a code': {
    server: () => serverFor({}),
    run: async (person) => {
      await person.act({type: 'show', screen: 'register'}, {type: 'register', identifier: email()});
      await person.typeCode();
    },
  },
  'registering with a code, then a password': {
    server: () => serverFor({password: true}),
    run: async (person) => {
      await person.act({type: 'show', screen: 'register'}, {type: 'register', identifier: email()});
      await person.typeCode();
      await person.act(choose);
    },
  },
  'an unknown address becomes an account': {
    server: () => serverFor({}),
    run: async (person) => {
      await person.act({type: 'submit-identifier', identifier: email()});
      await person.typeCode();
      await person.act({type: 'confirm'});
    },
  },
  'registering signs in instead': {
    server: () => serverFor({}, {accounts: [alice]}),
    run: async (person) => {
      await person.act({type: 'show', screen: 'register'}, {type: 'register', identifier: email()});
      await person.typeCode();
      await person.act({type: 'confirm'});
    },
  },
  'registering with username and password': {
    server: () => serverFor({identifiers: ['username'], password: true, verify: false}),
    run: (person) => person.act({type: 'show', screen: 'register'}, {type: 'register', identifier: username()}, choose),
  },
  'registering with a username alone': {
    server: () => serverFor({identifiers: ['username'], password: false, verify: false}),
    run: (person) => person.act({type: 'show', screen: 'register'}, {type: 'register', identifier: username()}),
  },
  'registering with a username, a password and an e-mail': {
    server: () =>
      serverFor({
        identifiers: ['username'],
        password: true,
        secondaryIdentifiers: [{identifier: 'email', verify: true}],
      }),
    run: async (person) => {
      await person.act(
        {type: 'show', screen: 'register'},
        {type: 'register', identifier: username()},
        {type: 'save-contact', identifier: email()},
      );
      await person.typeCode();
      await person.act(choose);
    },
  },
  'a missing password': {
    server: () => serverFor({password: true}, {accounts: [alice]}),
    run: async (person) => {
      await person.act({type: 'submit-identifier', identifier: email()});
      await person.typeCode();
      await person.act(choose);
    },
  },
  'a missing username': {
    server: () => serverFor({identifiers: ['username'], password: false}, {accounts: [alice]}),
    run: async (person) => {
      await person.act({type: 'submit-identifier', identifier: email()});
      await person.typeCode();
      await person.act({type: 'save-username', username: 'alice'});
    },
  },
  'a missing e-mail': {
    server: () => serverFor({}, {accounts: [bob]}),
    run: async (person) => {
      await person.act({type: 'verify-password', identifier: username('bob'), password});
      await person.act({type: 'save-contact', identifier: email()});
      await person.typeCode();
    },
  },
  'a new person of a provider': {
    server: () => serverFor({identifiers: []}),
    run: async (person) => {
      await person.act({type: 'start-social', connectorId: 'ali'});
      await person.comeBack('ali', 'new');
    },
  },
  'a new person of a provider, without an e-mail': {
    server: () => serverFor({}),
    run: async (person) => {
      await person.act({type: 'start-social', connectorId: 'ali'});
      await person.comeBack('ali', 'new');
      await person.act({type: 'save-contact', identifier: email()});
      await person.typeCode();
    },
  },
  'a person of a provider, whose e-mail is an account’s': {
    server: () => serverFor({}, {accounts: [alice]}),
    run: async (person) => {
      await person.act({type: 'start-social', connectorId: 'ali'});
      await person.comeBack('ali', 'related');
      await person.act({type: 'link-account'});
    },
  },
  'a person of a provider, who adds the e-mail of an account': {
    server: () => serverFor({}, {accounts: [alice]}),
    run: async (person) => {
      await person.act({type: 'start-social', connectorId: 'ali'});
      await person.comeBack('ali', 'new');
      await person.act({type: 'save-contact', identifier: email()});
      await person.typeCode();
      await person.act({type: 'confirm'});
    },
  },
  'a new person of a company': {
    server: () => serverFor({}),
    run: async (person) => {
      await person.act({type: 'show', screen: 'single-sign-on'}, {type: 'find-sso', email: 'erin@acme.example'});
      await person.comeBack('okta', 'erin');
    },
  },
};

const ended = ({state, browser}: Person) =>
  state.screen.name === 'leaving' && state.screen.reason === 'complete' && browser.left.length === 1;

/** What a person answers a dialog with, and a callback, have no form. */
const ways = {
  'Try again': (person: Person) => person.retry(),
  'the form again': (person: Person, failed: Command) =>
    person.state.problem?.command === failed.type ? person.submitAgain(failed) : person.retry(),
} as const;

for (const [title, {server, run}] of Object.entries(flows)) {
  test(title, {concurrency: true}, async (t) => {
    const calm = new Person(server());
    await calm.open();
    await run(calm);
    assert.ok(ended(calm), `nothing goes wrong: ${JSON.stringify(calm.state.problem ?? calm.state.screen)}`);

    const cells = Object.keys(faults).flatMap((what) => Object.keys(ways).map((way) => [what, way] as const));
    await Promise.all(
      cells.map(([what, way]) =>
        t.test(`${what}: ${way}`, async () => {
          for (let call = 1; call <= calm.calls; call += 1) {
            const person = new Person(server(), {call, fault: faults[what] as Fault});
            person.again = (failed) => ways[way as keyof typeof ways](person, failed);
            await person.open();
            await run(person);
            const {problem, screen, dialog} = person.state;
            assert.ok(ended(person), `call ${call}: ${JSON.stringify({problem, screen, dialog})}`);
          }
        }),
      ),
    );
  });
}
