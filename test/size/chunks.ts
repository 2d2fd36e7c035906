/** The chunks of the hosted build, by name. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';

const assets = join(import.meta.dirname, '../../dist/hosted/assets');

/** Of brotli. */
export const bytesOf = (chunk: string): number => {
  const [version = '', ...others] = readdirSync(assets);
  if (others.length > 0) throw new Error('dist/hosted/assets holds more than one build');
  // A second module of the name has a number behind it: then nobody knows which is meant.
  if (existsSync(join(assets, version, `${chunk}2.js`))) throw new Error(`${chunk}: several chunks of this name`);
  return brotliCompressSync(readFileSync(join(assets, version, `${chunk}.js`))).length;
};
