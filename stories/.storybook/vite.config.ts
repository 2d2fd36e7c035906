import {defineConfig} from 'vite';

/** Not the one of the library: Storybook builds its own page. */
export default defineConfig({
  publicDir: false,
  // As written: no rule is lowered.
  build: {target: 'es2022', cssTarget: ['chrome125', 'firefox128', 'safari18'], cssMinify: false},
  // What tsconfig.json says of decorators and fields; for files outside `src` it is not looked up.
  oxc: {
    decorator: {legacy: true},
    assumptions: {setPublicClassFields: true},
    typescript: {removeClassFieldsWithoutInitializer: true},
  },
});
