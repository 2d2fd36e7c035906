/** What goes wrong with `prerender` is said, and leaves no trace. */
import assert from 'node:assert/strict';
import {cp, mkdir, readdir, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {listen} from '../../src/server/node/index.ts';
import {freePorts} from '../proxy/support/ports.ts';
import {folder, out, page, prerender, server, write} from './use-command.ts';

/** Nobody listens there. */
let nobody: string;
before(async () => {
  const [port] = await freePorts(1);
  nobody = `http://localhost:${port}`;
});

const other = async () => {
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'theirs');
};

/** Almost as long as a path can be. */
const deepBelow = (path: string) =>
  join(path, ...Array<string>(19).fill('d'.repeat(200)), 'd'.repeat(230 - path.length));

const faults: readonly (readonly [what: string, said: RegExp, args: () => string[], prepare?: () => unknown])[] = [
  ['nobody listens', /^http:.*: ECONNREFUSED\n.*\w/, () => [nobody, '--out', out]],
  ['https where there is none', /^https:.*\n/, () => [server.origin.replace('http', 'https'), '--out', out]],
  ['somebody else’s folder', /is neither empty nor written by this/, () => [server.origin, '--out', out], other],
  ['a file', /is no folder/, () => [server.origin, '--out', out], () => writeFile(out, 'theirs')],
  [
    'a folder below a file',
    /is no folder/,
    () => [server.origin, '--out', join(out, 'below')],
    () => writeFile(out, 'theirs'),
  ],
  // There is room for the folder, and none for what is to be in it.
  [
    'a disk that refuses',
    /cannot be written: ENAMETOOLONG/,
    () => [server.origin, '--out', deepBelow(out), '--languages', 'en'],
  ],
  [
    'a zip that cannot be written',
    /none\.zip cannot be written/,
    () => [server.origin, '--out', out, '--languages', 'en', '--zip', join(folder, 'no/none.zip')],
  ],
  ['nothing to check', /no pages of this command/, () => [server.origin, '--out', out, '--check']],
];

for (const [what, expected, args, prepare] of faults) {
  test(`${what}: said, and nothing is written`, async (t) => {
    await prepare?.();
    const before = await readdir(folder, {recursive: true});
    const [code, said] = await prerender(t, ...args());
    assert.equal(code, 1, said);
    assert.match(said, expected);
    assert.deepEqual(await readdir(folder, {recursive: true}), before);
  });
}

test('no Logto there, a Logto without settings, one without a way in: said, and nothing is written', async (t) => {
  let answer: (path: string) => unknown = () => '<!doctype html><title>Shop</title>';
  const site = createServer((req, res) => {
    const body = answer(req.url ?? '');
    res.writeHead(body === undefined ? 404 : 200, {'content-type': 'application/json'});
    res.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  t.after(() => site.close().closeAllConnections());
  const origin = `http://localhost:${await listen(site, 0)}`;
  const issuer = {issuer: `${origin}/oidc`};
  for (const [each, expected] of [
    [answer, /Neither \/api nor \/oidc answers there/],
    [(path: string) => (path.startsWith('/oidc') ? issuer : undefined), /\/api answers with what is not Logto’s JSON/],
    [(path: string) => (path.startsWith('/oidc') ? issuer : {signIn: {methods: []}}), /no way to sign in/],
  ] as const) {
    answer = each;
    const [code, said] = await prerender(t, origin, '--out', out);
    assert.equal(code, 1);
    assert.match(said, expected);
    assert.deepEqual(await readdir(folder), []);
  }
});

test('a page of somebody else’s among ours stays, and so does everything', async (t) => {
  await write(t, '--languages', 'en');
  await writeFile(join(out, 'index.fr.html'), 'theirs');
  const before = await page('index.html');
  server.settings.patch({signInMode: 'SignIn'});
  const [code, said] = await prerender(t, server.origin, '--out', out, '--languages', 'en fr');
  assert.equal(code, 1);
  assert.match(said, /files of somebody else’s: index\.fr\.html/);
  assert.equal(await page('index.html'), before);
  assert.equal(await page('index.fr.html'), 'theirs');
});

test('what an interrupted one has left is cleared away', async (t) => {
  await mkdir(join(out, '.prerender-x1/assets'), {recursive: true});
  await write(t, '--languages', 'en');
  assert.deepEqual(
    (await readdir(out)).filter((name) => name.startsWith('.')),
    [],
  );
  await cp(join(out, 'assets'), join(out, '.prerender-x2'), {recursive: true});
  await write(t, '--languages', 'en');
  assert.deepEqual(
    (await readdir(out)).filter((name) => name.startsWith('.')),
    [],
  );
});

test('asked wrongly, it says what there is, and ends with 2', async (t) => {
  const url = 'https://id.example.com';
  for (const [args, expected] of [
    [[], /prerender URL --out DIR/],
    [[url, url, '--out', out], /prerender URL --out DIR/],
    [[url], /--out is missing/],
    [['id.example.com', '--out', out], /no http\(s\) URL/],
    [['ftp://id.example.com', '--out', out], /no http\(s\) URL/],
    [[`${url}/sign-in`, '--out', out], /more than an origin: write https:\/\/id\.example\.com/],
    [[url, '--out', out, '--languages', 'en xx'], /there is no xx, only en /],
    [[url, '--out', out, '--site-url', 'javascript:1'], /--site-url/],
    [[url, '--out', out, '--check', '--zip', 'x.zip'], /--check writes nothing/],
    [[url, '--out', out, '--force'], /--force/],
  ] as const) {
    const [code, said] = await prerender(t, ...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(said, expected);
  }
  assert.equal((await prerender(t, '--help'))[0], 0);
  assert.deepEqual(await readdir(folder), []);
});
