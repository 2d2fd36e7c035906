import {minify} from 'terser';
import type {Plugin} from 'vite';

/** A second minifier over what the first one left of the first script: it finds another hundredth. */
export const squeeze = (): Plugin => ({
  name: 'squeeze',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk' || !file.isEntry) continue;
        const {code} = await minify(file.code, {module: true, compress: {passes: 6, ecma: 2020, unsafe_arrows: true}});
        file.code = code ?? file.code;
      }
    },
  },
});
