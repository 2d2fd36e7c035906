/**
 * `npx auth-sign-in-server --app …` in an empty folder: packed as it would be published, installed from that file with
 * the dependencies that it names (npm takes from its cache what it has), and run by this computer's own Node.
 */
import assert from 'node:assert/strict';
import {execFileSync, spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {after, before, test} from 'node:test';
import {readGreeting} from '../clients/server.ts';
import {appRedirectUri, Browser} from '../node/support/browser.ts';
import {freePort} from '../support/webkit.ts';

const root = join(import.meta.dirname, '../..');
/** Without the Node, and everything else, of this checkout. */
const PATH = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((each) => !each.includes('node_modules'))
  .join(delimiter);

let folder: string;
let server: ChildProcess;
let warned = '';
let printed: Awaited<ReturnType<typeof readGreeting>>;
let appPort: number;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'published-'));
  const empty = join(folder, 'empty');
  await mkdir(empty);
  execFileSync(process.execPath, [join(root, 'src/build/server-package.ts')], {stdio: 'inherit'});
  const npm = (...args: string[]) =>
    execFileSync('npm', args, {cwd: empty, env: {...process.env, PATH}, encoding: 'utf8'});
  const packed = JSON.parse(npm('pack', join(root, 'dist/server'), '--pack-destination', folder, '--json')) as [
    {filename: string},
  ];
  npm('install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', join(folder, packed[0].filename));

  const port = await freePort();
  appPort = await freePort();
  server = spawn('npx', ['auth-sign-in-server', '--app', `Bookstore=${appRedirectUri}`, '--app-secret=s3cret'], {
    cwd: empty,
    env: {...process.env, PATH, NODE_ENV: 'production', PORT: String(port), APP_PORT: String(appPort)},
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  server.stderr!.on('data', (chunk: Buffer) => (warned += chunk.toString()));
  printed = await readGreeting(server);
});

after(async () => {
  // npx and what it started.
  process.kill(-server.pid!, 'SIGTERM');
  await once(server, 'exit');
  await rm(folder, {recursive: true});
});

test('it prints what to enter in an SDK, and that signs somebody in', async () => {
  const {endpoint = '', appId = '', appSecret = ''} = printed.get('Bookstore') ?? {};
  assert.deepEqual([appId, appSecret], ['bookstore', 's3cret']);
  const bob = new Browser(endpoint);
  await bob.startSignIn({client_id: appId});
  await bob.provePassword('bob@example.com', 'fernway-demo-2');
  const fields = {
    grant_type: 'authorization_code',
    code: (await bob.finish()).searchParams.get('code') ?? '',
    redirect_uri: appRedirectUri,
    code_verifier: bob.verifier,
  };
  const basic = Buffer.from(`${appId}:${appSecret}`).toString('base64');
  const answer = await bob.submit('/oidc/token', fields, {authorization: `Basic ${basic}`});
  assert.equal(answer.status, 200);
});

test('the sign-in page, the connectors, e-mail and the demo application came along', async () => {
  const {endpoint = ''} = printed.get('Bookstore') ?? {};
  const alice = new Browser(endpoint);
  await alice.startSignIn({client_id: 'bookstore'});
  const page = await (await alice.go('/sign-in?app_id=bookstore')).text();
  const [, script = ''] = /<script[^>]+src="([^"]+)"/.exec(page) ?? [];
  assert.equal((await alice.go(script)).headers.get('content-type'), 'text/javascript; charset=utf-8');
  const settings = (await (await alice.go('/api/.well-known/sign-in-exp')).json()) as {socialConnectors: object[]};
  assert.equal(settings.socialConnectors.length, 3);
  const identifier = {type: 'email', value: 'alice@example.com'};
  await alice.call('POST', '/verification/verification-code', {identifier, interactionEvent: 'SignIn'});
  const inbox = (await (await fetch(`${endpoint}/sandbox/inbox.json?to=alice@example.com`)).json()) as {code: string}[];
  assert.match(inbox[0]?.code ?? '', /^\d{6}$/);
  assert.match(await (await fetch(`http://localhost:${appPort}`)).text(), /Fernway/);
});

test('the other commands came along too: what is checked is well, and pages are written', async () => {
  const {endpoint = ''} = printed.get('Bookstore') ?? {};
  const run = (...args: string[]) =>
    spawnSync('npx', ['auth-sign-in-server', ...args], {
      cwd: join(folder, 'empty'),
      env: {...process.env, PATH},
      encoding: 'utf8',
    });
  const checked = run('doctor', endpoint);
  assert.deepEqual([checked.status, checked.stderr], [0, ''], checked.stdout);
  const written = run('prerender', endpoint, '--out', 'pages', '--languages', 'en ar');
  assert.deepEqual([written.status, written.stderr], [0, ''], written.stdout);
  const page = await readFile(join(folder, 'empty/pages/index.ar.html'), 'utf8');
  assert.match(page, /<html lang="ar" dir="rtl">[^]*<input\s[^>]*name="identifier"/);
});

test('in production it says that it is for development', () => {
  assert.match(warned, /for development and tests, not for the internet/);
});

test('what is wrong with the command line is said without a stack, and --help says what there is', () => {
  const run = (...args: string[]) =>
    spawnSync('node', [join(folder, 'empty/node_modules/auth-sign-in-server/cli.js'), ...args], {
      env: {...process.env, PATH},
      encoding: 'utf8',
    });
  const refused = run('--app', 'Bookstore');
  assert.deepEqual([refused.status, refused.stdout], [1, '']);
  assert.match(refused.stderr, /^\n--app 'Bookstore': the redirect URI is missing.*\n\n$/);
  assert.match(run('sing-in').stderr, /There is no command "sing-in", only start/);
  const help = run('--help');
  assert.equal(help.status, 0);
  assert.match(help.stdout, /^npx auth-sign-in-server \[OPTIONS\]/);
});

test('the package depends on what it imports, and on nothing of the browser’s', async () => {
  const {version, dependencies} = JSON.parse(await readFile(join(root, 'dist/server/package.json'), 'utf8')) as {
    version: string;
    dependencies: Record<string, string>;
  };
  const ours = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {version: string};
  assert.equal(version, ours.version);
  assert.ok(dependencies['oidc-provider']);
  assert.ok(!('lit' in dependencies || 'vite' in dependencies));
});
