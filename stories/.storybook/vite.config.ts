import {defineConfig} from 'vite';

/** Not the one of the library: Storybook builds its own page. */
export default defineConfig({publicDir: false, build: {target: 'es2022', cssMinify: false}});
