/** What is fetched stays in .cache/: all of it, or nothing. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';

const cache = join(import.meta.dirname, '../../../.cache');

/** @returns the folder with this name */
export const fetchOnce = async (name: string, fetchInto: (folder: string) => void | Promise<void>) => {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const part = `${folder}.part`;
  rmSync(part, {recursive: true, force: true});
  mkdirSync(part, {recursive: true});
  await fetchInto(part);
  renameSync(part, folder);
  return folder;
};

/** @returns what it says */
export const run = (folder: string, command: string, ...given: string[]) => {
  const {status, stdout, stderr, error} = spawnSync(command, given, {cwd: folder, encoding: 'utf8'});
  if (status !== 0) throw new Error(`${command} ${given.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
};
