/**
 * `prerender URL --out DIR`: hosted pages of one tenant, with the first screen in their HTML; 0 where they are written,
 * or still right, 1 where they are not, 2 where it was asked wrongly.
 */
import {readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Installation} from '../../server/node/installation.ts';
import {UsageError} from '../../server/node/usage-error.ts';
import {lookInto, writeInto, type Files} from './folder.ts';
import {changesBetween, hashesOf, type Manifest} from './manifest.ts';
import {pagesOf} from './pages.ts';
import {readQuestion, usage} from './question.ts';
import {askTenant} from './settings.ts';
import {filesBelow, zipOf} from './zip-of.ts';

/** @returns the exit code */
export const run = async (args: readonly string[], installation: Installation): Promise<number> => {
  const question = readQuestion(args);
  if (typeof question === 'string') {
    console.error(`${question}\n\n--help says what there is.`);
    return 2;
  }
  if (!question) {
    console.log(usage);
    return 0;
  }
  const {wishes, out, zip, isCheck} = question;
  const then = await lookInto(out);
  if (isCheck && !then) throw new UsageError(`There are no pages of this command in ${out}.`);
  const served = await installation.prepare({port: 0, appPort: 0});
  const {directory} = served.pages;
  try {
    const tenant = await askTenant(wishes);
    const index = await readFile(join(directory, 'index.html'), 'utf8').catch(() => '');
    if (!index) throw new UsageError(`There is no ${directory}: run "npm run build:hosted".`);
    const now = {
      version: versionIn(index),
      settings: hashesOf(tenant.settings),
      wishes: hashesOf(wishes),
      texts: hashesOf(tenant.texts),
    };
    const changes = then ? changesBetween(then, now) : [];
    if (isCheck) return report(then, changes);
    const made = await pagesOf(tenant, wishes, index);
    const files: Files = new Map<string, string | Uint8Array>([...(await filesBelow(directory)), ...made.files]);
    if (zip) await writeZip(zip, files);
    await writeInto(out, files, {date: new Date().toISOString(), ...now, pages: made.pages});
    const names = made.pages.map(({file}) => file);
    console.log(`${names.length} pages in ${out}${zip ? `, and in ${zip}` : ''}: ${names.join(', ')}`);
    if (changes.length > 0) console.log(since(then, changes));
    return 0;
  } finally {
    await served.close?.();
  }
};

/** Of the build, as the addresses of its files have it. */
const versionIn = (index: string) => /\/assets\/([^/"]+)\//.exec(index)?.[1] ?? '';

const report = (then: Manifest | undefined, changes: readonly string[]) => {
  console.log(changes.length > 0 ? since(then, changes) : `Nothing has changed since ${then?.date}.`);
  return changes.length > 0 ? 1 : 0;
};

const since = (then: Manifest | undefined, changes: readonly string[]) =>
  [`Changed since ${then?.date}:`, ...changes.map((each) => `  ${each}`)].join('\n');

/** Aside first, too. */
const writeZip = (zip: string, files: Files) =>
  writeFile(`${zip}.part`, zipOf(files))
    .then(() => rename(`${zip}.part`, zip))
    .catch((error: Error) => {
      throw new UsageError(`${zip} cannot be written: ${error.message}`);
    });
