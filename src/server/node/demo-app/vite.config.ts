/** Builds the demo application: three pages, with `auth-sign-in` taken from this repository instead of the registry. */
import {join} from 'node:path';
import type {UserConfig} from 'vite';

const at = (...path: string[]) => join(import.meta.dirname, ...path);

export default {
  root: at('pages'),
  publicDir: false,
  resolve: {alias: {'auth-sign-in': at('../../../index.ts')}},
  // `/assets` on this origin belongs to the hosted pages, which the proxy passes on.
  build: {
    outDir: at('../../../../dist/demo-app'),
    emptyOutDir: true,
    assetsDir: 'app-assets',
    target: 'es2022',
    rolldownOptions: {input: ['index', 'embedded', 'trailmix'].map((page) => at(`pages/${page}.html`))},
  },
} satisfies UserConfig;
