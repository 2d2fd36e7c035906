import {writeFile} from 'node:fs/promises';
import type {Plugin} from 'vite';
import {filesBelow, zipOf} from '../prerender/node/zip-of.ts';

/** A folder in one file, for who uploads it; after everything else that writes there. */
export const zip = (file: string): Plugin => ({
  name: 'zip',
  apply: 'build',
  writeBundle: {
    order: 'post',
    sequential: true,
    async handler({dir = ''}) {
      await writeFile(file, zipOf(await filesBelow(dir)));
    },
  },
});
