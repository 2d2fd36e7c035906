import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {zipSync, type Zippable} from 'fflate';
import type {Plugin} from 'vite';

/** Of the clock on the wall, as a zip has no zone: the same bytes everywhere. */
const noTime = new Date(1980, 0, 1);

/** What a folder holds, by its path from there. */
export const zipOf = (folder: string): Uint8Array => {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)).replaceAll('\\', '/'))
    .sort();
  const content = Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file))]));
  return zipSync(content satisfies Zippable, {level: 9, mtime: noTime});
};

/** The same folder in one file, for who uploads it; after everything else that writes there. */
export const zip = (file: string): Plugin => ({
  name: 'zip',
  apply: 'build',
  writeBundle: {
    order: 'post',
    sequential: true,
    handler({dir = ''}) {
      writeFileSync(file, zipOf(dir));
    },
  },
});
