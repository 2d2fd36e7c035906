/** Files by their path, read from a folder and put into one file. */
import {readdir, readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {strToU8, zipSync, type Zippable} from 'fflate';

/** Of the clock on the wall, as a zip has no zone: the same bytes everywhere. */
const noTime = new Date(1980, 0, 1);

/** What a folder holds, by its path from there. */
export const filesBelow = async (folder: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>();
  for (const name of (await readdir(folder, {recursive: true})).sort()) {
    const path = join(folder, name);
    if ((await stat(path)).isFile()) files.set(name.replaceAll('\\', '/'), await readFile(path));
  }
  return files;
};

export const zipOf = (files: ReadonlyMap<string, string | Uint8Array>): Uint8Array => {
  const contents = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable = contents.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]);
  return zipSync(Object.fromEntries(zippable) as Zippable, {level: 9, mtime: noTime});
};
