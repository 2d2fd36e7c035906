/**
 * The main job as a person has it: `npm start`, the demo application with its published SDK, the inbox.
 */
import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {after, afterEach, before, test} from 'node:test';
import puppeteer, {type Browser} from 'puppeteer-core';
import {chromiumArguments, findChromium} from '../support/browsers.ts';
import {stillFrame, Visitor} from '../support/flow.ts';
import {freePort} from '../support/webkit.ts';

const alice = 'alice@example.com';
const root = join(import.meta.dirname, '../..');
let started: ChildProcess;
let origin: string;
let appOrigin: string;
let browser: Browser;
let visitor: Visitor | undefined;

before(async () => {
  const [port, appPort] = [await freePort(), await freePort()];
  origin = `http://localhost:${port}`;
  appOrigin = `http://localhost:${appPort}`;
  started = spawn(process.execPath, [join(root, 'src/server/node/cli.ts')], {
    env: {...process.env, PORT: String(port), APP_PORT: String(appPort)},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  assert.ok(started.stdout);
  for await (const line of createInterface(started.stdout)) if (line.includes('Ctrl-C')) break;
  const found = findChromium();
  if ('missing' in found) throw new Error(found.missing);
  browser = await puppeteer.launch({executablePath: found.path, args: chromiumArguments});
});

afterEach(async () => {
  const complaints = visitor?.complaints;
  await visitor?.leave();
  assert.deepEqual(complaints, []);
});

after(async () => {
  await browser.close();
  started.kill('SIGTERM');
  const [code] = (await once(started, 'exit')) as [number | null];
  assert.equal(code, 0, 'it ends when it is told to');
});

const arrive = async () => (visitor = await Visitor.arrive(await browser.createBrowserContext(), origin));

const signInWithCode = async (person: Visitor) => {
  await person.screen('sign-in');
  await person.fill('identifier', alice);
  await person.submit();
  await person.screen('code');
  await person.fill('code', await person.codeFor(alice));
};

test('the demo application signs alice in, shows who she is, and signs her out', async () => {
  const person = await arrive();
  await person.page.goto(appOrigin);
  await person.press('Sign in');
  await signInWithCode(person);
  await person.sees('Hello, Alice Example');
  const claims = JSON.parse(await person.page.$eval('#claims', (pre) => pre.textContent)) as Record<string, unknown>;
  assert.equal(claims['email'], alice);
  await person.press('Sign out');
  await person.sees('You are not signed in.');
  await person.press('Sign in');
  await person.screen('sign-in');
});

test('inside the application’s own page', async () => {
  const person = await arrive();
  person.expectComplaint(stillFrame);
  await person.page.goto(`${appOrigin}/embedded`);
  await person.screen('sign-in');
  await person.fill('identifier', 'somebody.new@example.com');
  await person.submit();
  await person.screen('code');
  assert.equal(new URL(person.page.url()).pathname, '/embedded');
  await person.page.goBack();
  await person.screen('sign-in');
  assert.equal(new URL(person.page.url()).pathname, '/embedded');
  await person.fill('identifier', alice);
  await person.submit();
  await person.screen('code');
  await person.fill('code', await person.codeFor(alice));
  await person.sees('Hello, Alice Example');
});
