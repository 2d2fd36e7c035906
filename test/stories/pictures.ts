/**
 * The committed pictures: small PNGs with a palette, one for each story and look.
 */
import {existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import pixelmatch from 'pixelmatch';
import UPNG from 'upng-js';

const folder = join(import.meta.dirname, 'pictures');
const failures = join(import.meta.dirname, '../../.cache/stories');
const pathOf = (name: string, where = folder) => join(where, `${name}.png`);

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const toBuffer = (bytes: Uint8Array) =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

const decode = (png: Uint8Array): Picture => {
  const image = UPNG.decode(toBuffer(png));
  const [pixels = new ArrayBuffer(0)] = UPNG.toRGBA8(image);
  return {width: image.width, height: image.height, pixels: new Uint8Array(pixels)};
};

const encode = ({width, height, pixels}: Picture, colors = 0) =>
  new Uint8Array(UPNG.encode([toBuffer(pixels)], width, height, colors));

/** Edges of letters may differ by a shade between builds of a browser; a moved or missing thing may not. */
const leastShare = 0.0005;

/** What is different, or nothing. */
const difference = (before: Picture, after: Picture): string | undefined => {
  if (before.width !== after.width || before.height !== after.height) {
    return `${before.width} × ${before.height} became ${after.width} × ${after.height}`;
  }
  const changed = pixelmatch(before.pixels, after.pixels, undefined, after.width, after.height, {threshold: 0.15});
  return changed > leastShare * after.width * after.height ? `${changed} pixels changed` : undefined;
};

/** Compares a screenshot with the committed picture, or makes it the committed one. */
export const comparePicture = (name: string, screenshot: Uint8Array, accept: boolean): string | undefined => {
  const path = pathOf(name);
  const taken = decode(screenshot);
  const problem = existsSync(path) ? difference(decode(readFileSync(path)), taken) : 'there is no picture yet';
  if (!problem) return undefined;
  mkdirSync(accept ? folder : failures, {recursive: true});
  // 64 colours are enough to tell screens apart, and a third of the size.
  writeFileSync(accept ? path : pathOf(name, failures), encode(taken, accept ? 64 : 0));
  return accept ? undefined : problem;
};

/** Pictures that belong to no story any more. */
export const leftOver = (names: ReadonlySet<string>, accept: boolean): string[] => {
  const unknown = globSync('*.png', {cwd: folder}).filter((file) => !names.has(file.replace(/\.png$/, '')));
  if (accept) for (const file of unknown) rmSync(join(folder, file));
  return accept ? [] : unknown;
};
