/**
 * The folder that pages are written to. Everything is written aside first, within it, and then takes its place file by
 * file, pages after what they load: nobody ever gets half of it, and a folder that is mounted elsewhere stays the same.
 */
import {mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {UsageError} from '../../server/node/usage-error.ts';
import {manifestName, readManifest, type Manifest} from './manifest.ts';

const aside = '.prerender-';

/** By their path from the folder on. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** What was written there before; `undefined` where it is empty. @throws {UsageError} where it is somebody else's */
export const lookInto = async (folder: string): Promise<Manifest | undefined> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new UsageError(error.code === 'ENOTDIR' ? `${folder} is no folder.` : `${folder}: ${error.message}`);
  });
  const found = readManifest(await readFile(join(folder, manifestName), 'utf8').catch(() => ''));
  if (!found && names.some((name) => !name.startsWith(aside)))
    throw new UsageError(`${folder} is neither empty nor written by this command: name another folder for --out.`);
  return found;
};

/** @throws {UsageError} where that cannot be done; then it is as it was */
export const writeInto = async (
  folder: string,
  files: Files,
  origins: Omit<Manifest, 'files' | 'before'>,
): Promise<void> => {
  const then = await lookInto(folder);
  const isAsset = (name: string) => name.startsWith('assets/');
  const names = [...files.keys()].sort((a, b) => Number(isAsset(b)) - Number(isAsset(a)));
  const gone = then?.files.filter((name) => !files.has(name)) ?? [];
  const now: Manifest = {...origins, files: names, before: gone.filter(isAsset)};
  const all = new Map(files).set(manifestName, `${JSON.stringify(now, null, 2)}\n`);
  let made: string | undefined;
  try {
    made = await mkdir(folder, {recursive: true});
    if (then) await refuseOthers(folder, names, then);
    await replace(folder, all, [...names, manifestName]);
  } catch (error) {
    if (made) await rm(made, {recursive: true, force: true});
    throw error instanceof UsageError
      ? error
      : new UsageError(`${folder} cannot be written: ${(error as Error).message}`);
  }
  const kept = new Set([...now.files, ...now.before]);
  const old = [...gone, ...(then?.before ?? [])].filter((name) => !kept.has(name));
  // And what others, interrupted, have left.
  const left = (await readdir(folder)).filter((name) => name.startsWith(aside));
  for (const name of [...old, ...left]) await rm(join(folder, name), {recursive: true, force: true});
};

/** Files of these names that we have not written. */
const refuseOthers = async (folder: string, names: readonly string[], then: Manifest) => {
  const there = (await readdir(folder, {recursive: true})).map((name) => name.replaceAll('\\', '/'));
  const ours = new Set([...then.files, ...then.before]);
  const theirs = there.filter((name) => names.includes(name) && !ours.has(name));
  if (theirs.length > 0) throw new UsageError(`${folder} has files of somebody else’s: ${theirs.join(', ')}.`);
};

const replace = async (folder: string, files: Files, order: readonly string[]) => {
  const place = await mkdtemp(join(folder, aside));
  try {
    for (const [name, content] of files) {
      await mkdir(dirname(join(place, name)), {recursive: true});
      await writeFile(join(place, name), content);
    }
    for (const name of order) {
      await mkdir(dirname(join(folder, name)), {recursive: true});
      await rename(join(place, name), join(folder, name));
    }
  } finally {
    await rm(place, {recursive: true, force: true});
  }
};
