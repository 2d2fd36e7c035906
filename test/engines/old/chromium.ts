/** A Chromium of then: somebody builds them for functions in clouds, as packages that have the version's number. */
import {createReadStream, createWriteStream} from 'node:fs';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {createBrotliDecompress} from 'node:zlib';
import {engines} from '../../../src/build/engines.ts';
import {chromiumArguments} from '../../support/browsers.ts';
import {fetchOnce, run} from './fetch-once.ts';
import {startWith} from './puppeteer.ts';

const version = `${engines.chrome}.0.0`;

const unpack = (from: string, to: string) =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, {mode: 0o755}));

/** Sixty megabytes. */
const fetchInto = async (folder: string) => {
  run(folder, 'npm', 'pack', `@sparticuz/chromium@${version}`);
  run(folder, 'sh', '-c', 'tar xzf *.tgz && rm *.tgz');
  const packed = join(folder, 'package/bin');
  await unpack(join(packed, 'chromium.br'), join(folder, 'chromium'));
  // It draws with these.
  await unpack(join(packed, 'swiftshader.tar.br'), join(folder, 'swiftshader.tar'));
  run(folder, 'sh', '-c', 'tar xf swiftshader.tar && rm -r swiftshader.tar package');
};

/** It is of some days before the colours of its version were switched on. */
const colors = '--enable-blink-features=CSSColor4';
const graphics = ['--use-gl=angle', '--use-angle=swiftshader', '--in-process-gpu', '--no-zygote'];

export const chromium = async () => ({
  executablePath: join(await fetchOnce(`chromium-${version}`, fetchInto), 'chromium'),
  args: [...chromiumArguments, ...graphics, colors],
});

export const startChromium = async () => startWith(await chromium());
