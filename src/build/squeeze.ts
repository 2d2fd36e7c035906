import {minify} from 'terser';
import type {Plugin} from 'vite';

/** How Lit's own files call things among themselves; all of them are in the first script. */
const litsOwn = /^_\$/;

/** A second minifier over what the first one left of the first script: it finds another hundredth. */
export const squeeze = (): Plugin => ({
  name: 'squeeze',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        if (!file.isEntry) {
          if (/\b_\$\w/.test(file.code))
            this.error(`${file.fileName} has a part of Lit, which would miss its short names`);
          continue;
        }
        const {code} = await minify(file.code, {
          module: true,
          // Nobody reads the number of a function's arguments.
          compress: {passes: 6, ecma: 2020, unsafe_arrows: true, keep_fargs: false, join_vars: false},
          mangle: {properties: {regex: litsOwn}},
        });
        file.code = code ?? file.code;
      }
    },
  },
});
