import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';

const filesOf = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];

/** What these files and folders hold, in seven characters: the same for the same, and no others have it. */
export const versionOf = (...paths: readonly string[]) => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf)) hash.update(readFileSync(file));
  return hash.digest('base64url').slice(0, 7);
};
