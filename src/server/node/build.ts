/** Builds what the two servers serve, when its sources changed since the last time. */
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {UsageError} from './usage-error.ts';

export const repository = join(import.meta.dirname, '../../..');
export const hostedDirectory = join(repository, 'dist/hosted');
export const demoAppDirectory = join(repository, 'dist/demo-app');

const demoAppConfig = 'src/server/node/demo-app/vite.config.ts';
const stampFile = join(repository, 'node_modules/.cache/auth-sign-in/start-build.txt');
const sources = ['src', 'locales', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
/** Made by the build itself, or no part of what is built. */
const isUnrelated = (path: string) =>
  path.startsWith('src/i18n/generated') || (path.startsWith('src/server') && !path.includes('demo-app/pages'));

/** Changes whenever a source does. */
async function fingerprint(): Promise<string> {
  const files = await Promise.all(
    sources.map(async (source) =>
      (await stat(join(repository, source))).isFile()
        ? [source]
        : (await readdir(join(repository, source), {recursive: true})).map((file) => join(source, file)),
    ),
  );
  const hash = createHash('sha256');
  for (const file of files.flat().sort()) {
    if (isUnrelated(file)) continue;
    const {size, mtimeMs} = await stat(join(repository, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

async function isBuilt(wanted: string): Promise<boolean> {
  const stamp = await readFile(stampFile, 'utf8').catch(() => '');
  const outputs = [join(hostedDirectory, 'index.html'), join(demoAppDirectory, 'index.html')];
  return stamp === wanted && (await Promise.all(outputs.map(exists))).every(Boolean);
}

/** A build that failed, with what it said. */
export class BuildError extends UsageError {}

/** Runs a command of this project; what it says is shown only when it fails. */
async function run(command: string, ...args: string[]): Promise<void> {
  const child = spawn(command, args, {cwd: repository, stdio: ['ignore', 'pipe', 'pipe']});
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0)
    throw new BuildError(`"${[command, ...args].join(' ')}" failed:\n${Buffer.concat(output).toString()}`);
}

/** @returns whether there was anything to do. */
export async function buildIfChanged(announce: () => void): Promise<boolean> {
  const wanted = await fingerprint();
  if (await isBuilt(wanted)) return false;
  announce();
  await Promise.all([run('npm', 'run', 'build:hosted'), run('npx', 'vite', 'build', '--config', demoAppConfig)]);
  await mkdir(dirname(stampFile), {recursive: true});
  await writeFile(stampFile, wanted);
  return true;
}
