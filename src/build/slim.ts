import type {Plugin} from 'vite';

/**
 * Takes out what a browser has no use for: the descriptions that messages carry for translators, and Vite's helper
 * around each dynamic import, which loads style sheets beside a chunk. Ours bring their styles in the code.
 */
export const slim = (): Plugin => ({
  name: 'slim',
  enforce: 'pre',
  apply: 'build',
  load(id) {
    return id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null;
  },
  transform(code, id) {
    if (!id.endsWith('.ts') || id.includes('/node_modules/') || !code.includes('desc: ')) return null;
    return {code: code.replace(/,?\s*desc: '(?:[^'\\]|\\.)*'/g, ''), map: null};
  },
});
