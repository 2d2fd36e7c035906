import {readFile, writeFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import type {Plugin} from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const compressible = new Set(['.js', '.css', '.svg', '.json']);

/**
 * Writes `.br` and `.gz` beside every text asset, so that a server need not compress. `index.html` is left out: the
 * server puts the settings into it.
 */
export const compress = (): Plugin => ({
  name: 'compress',
  apply: 'build',
  async writeBundle({dir = ''}, bundle) {
    const files = Object.keys(bundle).filter((file) => compressible.has(extname(file)));
    await Promise.all(
      files.map(async (file) => {
        const path = join(dir, file);
        const text = await readFile(path);
        const quality = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length};
        await writeFile(`${path}.br`, await brotli(text, {params: quality}));
        await writeFile(`${path}.gz`, await zip(text, {level: 9}));
      }),
    );
  },
});
