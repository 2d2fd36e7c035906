import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join, relative} from 'node:path';

const filesOf = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];

/** What these files and folders hold, in seven characters: the same for the same under the same names, and no others have it. */
export const versionOf = (...paths: readonly string[]) => {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesOf(path)) hash.update(relative(path, file)).update(readFileSync(file));
  }
  return hash.digest('base64url').slice(0, 7);
};
