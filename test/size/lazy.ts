/**
 * What loads later, flow by flow: the chunks of the hosted build that a person on such a step downloads, beside the
 * first screen and the effects that all flows share. Each flow has its budget in package.json.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

export interface LazyBudget {
  /** Names of chunks, which are those of their modules. */
  readonly chunks: readonly string[];
  /** Of brotli, all together. */
  readonly bytes: number;
}

const assets = join(import.meta.dirname, '../../dist/hosted/assets');

const bytesOf = (chunk: string): number => {
  const [version = '', ...others] = readdirSync(assets);
  if (others.length > 0) throw new Error('dist/hosted/assets holds more than one build');
  // A second module of the name has a number behind it: then nobody knows which is meant.
  if (existsSync(join(assets, version, `${chunk}2.js`))) throw new Error(`${chunk}: several chunks of this name`);
  return brotliCompressSync(readFileSync(join(assets, version, `${chunk}.js`))).length;
};

/** @returns whether each keeps to its budget; says so, line by line */
export const checkLazy = (budgets: Readonly<Record<string, LazyBudget>>): boolean => {
  console.log('\nlater, each with its flow');
  const results = Object.entries(budgets).map(([flow, {chunks, bytes}]) => {
    const used = chunks.reduce((sum, chunk) => sum + bytesOf(chunk), 0);
    console.log(`${used > bytes ? '✖' : '✔'} ${flow}: ${used}, budget ${bytes}`);
    return used <= bytes;
  });
  return results.every(Boolean);
};
