import {isAbsolute, join} from 'node:path';
import {rolldown} from 'rolldown';
import {dts} from 'rolldown-plugin-dts';
import type {Plugin} from 'vite';

const root = join(import.meta.dirname, '../..');

/** Writes one `.d.ts` beside each of these entries: what is public of it, and nothing that only we need. */
export const declarations = (entries: Readonly<Record<string, string>>, config = 'tsconfig.json'): Plugin => ({
  name: 'declarations',
  apply: 'build',
  async writeBundle({dir}) {
    const types = await rolldown({
      input: {...entries},
      external: (id) => !id.startsWith('.') && !isAbsolute(id),
      // What only our code needs is not named.
      treeshake: {moduleSideEffects: 'no-external'},
      plugins: [
        dts({
          cwd: root,
          tsconfig: config,
          emitDtsOnly: true,
          compilerOptions: {stripInternal: true, noEmit: false},
        }),
      ],
    });
    await types.write({dir: dir ?? root, chunkFileNames: 'types/[name].js'});
    await types.close();
  },
});
