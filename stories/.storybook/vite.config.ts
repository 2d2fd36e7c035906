import {defineConfig} from 'vite';

/** Not the one of the library: Storybook builds its own page. */
export default defineConfig({
  publicDir: false,
  // A list of two hundred files hides what went wrong.
  logLevel: 'warn',
  // Found when a story asks for them, they would make the development server bundle again and load the page twice.
  optimizeDeps: {include: ['lit', 'lit/directives/*', 'zod', 'zod/mini', '@lit/localize']},
  // Browsers that have `light-dark()`: no rule is lowered.
  build: {target: ['chrome125', 'firefox128', 'safari18'], chunkSizeWarningLimit: 2000, reportCompressedSize: false},
  // What tsconfig.json says of decorators and fields; for files outside `src` it is not looked up.
  oxc: {
    decorator: {legacy: true},
    assumptions: {setPublicClassFields: true},
    typescript: {removeClassFieldsWithoutInitializer: true},
  },
});
