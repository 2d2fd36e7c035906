/** The command `prerender` for tests: with a server, a build in little, and a folder of its own for each of them. */
import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, type TestContext} from 'node:test';
import {run} from '../../src/prerender/node/command.ts';
import {manifestName, type Manifest} from '../../src/prerender/node/manifest.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {UsageError} from '../../src/server/node/usage-error.ts';

const hostedPage = join(import.meta.dirname, '../../src/hosted/index.html');

export let server: RunningIdentityServer;
export let folder: string;
/** In it, and not there yet. */
export let out: string;
let build: string;

/** From now on the build is this one. */
export const version = async (name: string) => {
  await rm(join(build, 'assets'), {recursive: true, force: true});
  await mkdir(join(build, 'assets', name), {recursive: true});
  await writeFile(join(build, 'assets', name, 'index.js'), 'export {};');
  const html = await readFile(hostedPage, 'utf8');
  const built = html
    .replace('../index.ts', `/assets/${name}/index.js`)
    .replace('./page.css', `/assets/${name}/index.css`);
  await writeFile(join(build, 'index.html'), built);
};

before(async () => {
  build = await mkdtemp(join(tmpdir(), 'prerender-build-'));
  server = await startIdentityServer({pages: {directory: build}});
});
beforeEach(async () => {
  await version('v1');
  folder = await mkdtemp(join(tmpdir(), 'prerender-'));
  out = join(folder, 'out');
});
afterEach(async () => {
  server.settings.reset();
  await rm(folder, {recursive: true});
});
after(async () => {
  await server.close();
  await rm(build, {recursive: true});
});

/** @returns the exit code, and all that was said */
export const prerender = async (t: TestContext, ...args: string[]): Promise<[code: number, said: string]> => {
  const said: string[] = [];
  t.mock.method(console, 'log', (text: string) => said.push(text));
  t.mock.method(console, 'error', (text: string) => said.push(text));
  const installation = {
    call: 'prerender',
    callWith: 'prerender',
    prepare: async () => ({pages: {directory: build}, demoApp: {directory: build}}),
  };
  try {
    return [await run(args, installation), said.join('\n')];
  } catch (error) {
    // The command line shows these, and ends with 1.
    if (!(error instanceof UsageError)) throw error;
    return [1, error.message];
  }
};

export const write = async (t: TestContext, ...args: string[]) => {
  const [code, said] = await prerender(t, server.origin, '--out', out, ...args);
  assert.equal(code, 0, said);
  return said;
};
export const check = (t: TestContext, ...args: string[]) =>
  prerender(t, server.origin, '--out', out, '--check', ...args);

/** What was written. */
export const page = (name: string) => readFile(join(out, name), 'utf8');
export const pages = async () => (await readdir(out)).filter((name) => name.endsWith('.html')).sort();
export const manifest = async () => JSON.parse(await page(manifestName)) as Manifest;
