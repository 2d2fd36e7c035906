/**
 * Applications made with SDKs that are not ours sign people in, every way there is: one server, one browser, and a
 * person of their own for each.
 */
import assert from 'node:assert/strict';
import type {ChildProcess} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import puppeteer, {type Browser} from 'puppeteer-core';
import {chromiumArguments, findHeadlessChromium} from '../support/browsers.ts';
import {Visitor} from '../support/flow.ts';
import {freePort} from '../support/webkit.ts';
import {clients} from './clients.ts';
import {startServer, type StartedServer} from './server.ts';

const alice = 'alice@example.com';

/** Alice is known at every provider, so that each way is one step: the steps of a first time have tests of their own. */
const people = {
  users: [
    {
      email: alice,
      name: 'Alice Example',
      identities: {alipay: '2088102146225135', wechat: 'o6_bmasdasdsad6_2sgVt7hMZOPf', 'acme-id': '1001'},
    },
    {email: 'erin@acme.example', name: 'Erin Castellanos'},
  ],
};

interface Way {
  readonly name: string;
  readonly email: string;
  go(visitor: Visitor): Promise<void>;
}

const social = (name: string, person: string): Way => ({
  name,
  email: alice,
  async go(visitor) {
    await visitor.press(`Continue with ${name}`);
    await visitor.continueAs(person);
  },
});

const ways: readonly Way[] = [
  {
    name: 'a code',
    email: alice,
    async go(visitor) {
      await visitor.fill('identifier', alice);
      await visitor.submit();
      await visitor.screen('code');
      await visitor.type('code', await visitor.codeFor(alice));
    },
  },
  social('Alipay', 'Chen Yutong'),
  social('WeChat', 'Wang Xiaoyu'),
  social('Acme ID', 'Alice Example'),
  {
    name: 'Okta',
    email: 'erin@acme.example',
    async go(visitor) {
      await visitor.fill('identifier', 'erin@acme.example');
      await visitor.sees('uses single sign-on');
      await visitor.submit();
      await visitor.continueAs('Erin Castellanos');
    },
  },
];

let directory: string;
let server: StartedServer;
let origin: string;
let browser: Browser;
const running: ChildProcess[] = [];
/** Of each application. */
const homes = new Map<string, string>();

before(async () => {
  const [port, appPort] = [await freePort(), await freePort()];
  origin = `http://localhost:${port}`;
  homes.set('browser', `http://localhost:${appPort}`);
  const present = Object.entries(clients).filter(([, client]) => !client.missing());
  const ports = new Map<string, number>();
  const options: string[] = [];
  for (const [name, client] of present) {
    const own = await freePort();
    ports.set(name, own);
    homes.set(name, client.home(own));
    options.push('--app', `${name}=${client.home(own)}${client.redirectPath}`, '--app-secret');
  }
  directory = await mkdtemp(join(tmpdir(), 'clients-'));
  const config = join(directory, 'people.json');
  await writeFile(config, JSON.stringify(people));
  server = await startServer(['--config', config, ...options], {PORT: `${port}`, APP_PORT: `${appPort}`});
  const start = async ([name, client]: (typeof present)[number]) => {
    const {endpoint = '', appId = '', appSecret = ''} = server.printed.get(name) ?? {};
    running.push(await client.start({port: ports.get(name)!, endpoint, appId, appSecret}));
  };
  const found = findHeadlessChromium();
  if ('missing' in found) throw new Error(found.missing);
  const launch = async () => {
    browser = await puppeteer.launch({executablePath: found.path, args: chromiumArguments});
  };
  await Promise.all([launch(), ...present.map(start)]);
});

after(async () => {
  await browser.close();
  for (const child of [...running, server.process]) child.kill('SIGTERM');
  await rm(directory, {recursive: true});
});

/** How the home of each says it, and what it has to press. */
const words = {
  browser: {role: 'button', signUp: 'Create account', signedIn: 'Hello, ', signedOut: 'You are not signed in.'},
  express: {role: 'link', signUp: 'Sign up', signedIn: 'Signed in', signedOut: 'Not authenticated'},
  flask: {role: 'link', signUp: 'Sign up', signedIn: 'Signed in', signedOut: 'Not authenticated'},
} as const;

for (const [name, {role, signUp, signedIn, signedOut}] of Object.entries(words)) {
  const missing = name === 'browser' ? undefined : clients[name as keyof typeof clients].missing();
  describe(name, {skip: missing ?? false}, () => {
    /** Presses this at home. */
    const leave = async (label: string) => {
      const visitor = await Visitor.arrive(await browser.createBrowserContext(), origin);
      await visitor.page.goto(homes.get(name)!);
      await visitor.press(label, role);
      return visitor;
    };

    const end = async (visitor: Visitor) => {
      await visitor.leave();
      assert.deepEqual(visitor.complaints, []);
    };

    for (const way of ways) {
      test(`signs in with ${way.name}, and out`, async () => {
        const visitor = await leave('Sign in');
        await visitor.screen('sign-in');
        await way.go(visitor);
        await visitor.sees(signedIn);
        assert.equal(new URL(visitor.page.url()).origin, homes.get(name));
        assert.match(
          await visitor.page.$eval('pre', (claims) => claims.textContent),
          new RegExp(`"email": ?"${way.email}"`),
        );
        await visitor.press('Sign out', role);
        await visitor.sees(signedOut);
        await end(visitor);
      });
    }

    test('opens registration', async () => {
      const visitor = await leave(signUp);
      await visitor.screen('register');
      await end(visitor);
    });
  });
}
