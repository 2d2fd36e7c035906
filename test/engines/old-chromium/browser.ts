/**
 * A Chromium of long ago: somebody builds them for functions in clouds, as packages that have the version's number.
 */
import {spawn, spawnSync} from 'node:child_process';
import {createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {createBrotliDecompress} from 'node:zlib';
import {chromiumArguments} from '../../support/browsers.ts';

const cache = join(import.meta.dirname, '../../../.cache');

const run = (folder: string, command: string, ...given: string[]) => {
  const {status, stderr} = spawnSync(command, given, {cwd: folder, encoding: 'utf8'});
  if (status !== 0) throw new Error(`${command} ${given.join(' ')}: ${stderr}`);
};

const unpack = (from: string, to: string) =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, {mode: 0o755}));

/** Sixty megabytes, once. @returns its path */
export const fetchChromium = async (version: string) => {
  const folder = join(cache, `chromium-${version}`);
  const path = join(folder, 'chromium');
  if (existsSync(path)) return path;
  mkdirSync(folder, {recursive: true});
  run(folder, 'npm', 'pack', `@sparticuz/chromium@${version}`);
  run(folder, 'sh', '-c', 'tar xzf *.tgz && rm *.tgz');
  // It draws with these.
  await unpack(join(folder, 'package/bin/swiftshader.tar.br'), join(folder, 'swiftshader.tar'));
  run(folder, 'tar', 'xf', 'swiftshader.tar');
  await unpack(join(folder, 'package/bin/chromium.br'), `${path}.part`);
  renameSync(`${path}.part`, path);
  return path;
};

/** @returns where its DevTools listen, and how to end it */
export const startChromium = async (path: string) => {
  const profile = mkdtempSync(join(tmpdir(), 'old-chromium-'));
  const graphics = ['--use-gl=angle', '--use-angle=swiftshader', '--in-process-gpu', '--no-zygote'];
  const given = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const chromium = spawn(path, [...chromiumArguments, ...graphics, ...given], {stdio: ['ignore', 'ignore', 'pipe']});
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    chromium.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      const [, found] = /listening on (ws:\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    });
    chromium.on('exit', () => reject(new Error(said)));
  });
  return {address, stop: () => chromium.kill()};
};
