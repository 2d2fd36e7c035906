import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {versionOf} from './version.ts';

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/auth-sign-in');

const remembered = (file: string) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/**
 * Makes something of these files and folders of the checkout, unless all of them are as they were when that was done
 * last. What it makes lies among them, so that whoever takes it away gets it again.
 */
export const onceFor = async (name: string, sources: readonly string[], make: () => Promise<void>) => {
  const stamp = join(cache, `${name}.txt`);
  const version = () => versionOf(...sources.map((source) => join(root, source)));
  if (remembered(stamp) === version()) return;
  await make();
  mkdirSync(cache, {recursive: true});
  writeFileSync(stamp, version());
};
