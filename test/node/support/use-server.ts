/** An identity server over HTTP for the tests of a file, whose pages say nothing. */
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach} from 'node:test';
import {parseConfig} from '../../../src/server/node/config.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../../src/server/node/index.ts';

/** Each test begins as if nobody had been there, and at the time that it is. */
export const useServer = (config: unknown) => {
  const stage = {server: undefined as unknown as RunningIdentityServer, passedMs: 0};
  let directory: string;

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pages-'));
    await writeFile(join(directory, 'index.html'), '<!doctype html><title>Sign in</title>');
    const clock = {now: () => Date.now() + stage.passedMs};
    stage.server = await startIdentityServer({config: () => parseConfig(config), pages: {directory}, clock});
  });
  beforeEach(async () => {
    stage.passedMs = 0;
    await stage.server.reset();
  });
  after(async () => {
    await stage.server.close();
    await rm(directory, {recursive: true});
  });
  return stage;
};
