import {minifyHTMLLiterals} from 'minify-literals';
import type {Plugin} from 'vite';
import {minifyCss} from '../prerender/minify-css.ts';

/** Stands for `${…}` while a template is minified; a plain name, so that it is legal wherever an expression is. */
const placeholder = 'expression__';

/** One space is kept between elements: between inline ones it means something. */
export const minifyHtml = (html: string) => html.replace(/<!--[^]*?-->/g, '').replace(/\s+/g, ' ');

const strategy = {
  getPlaceholder: () => placeholder,
  combineHTMLStrings: (parts: {text: string}[]) => parts.map(({text}) => text).join(placeholder),
  minifyHTML: (html: string) => Promise.resolve(minifyHtml(html)),
  minifyCSS: (css: string) => Promise.resolve(minifyCss(css)),
  splitHTMLByPlaceholder: (html: string) => html.split(placeholder),
};

/** Minifies the `html`, `svg` and `css` templates of our own modules. */
export const minifyTemplates = (): Plugin => ({
  name: 'minify-templates',
  enforce: 'pre',
  apply: 'build',
  async transform(code, id) {
    const [fileName = id] = id.split('?');
    if (!fileName.endsWith('.ts') || fileName.includes('/node_modules/')) return null;
    const minified = await minifyHTMLLiterals(code, {fileName, strategy});
    return minified?.map ? {code: minified.code, map: minified.map.toString()} : null;
  },
});

/** And the style sheets that a page links to. */
export const minifySheets = (): Plugin => ({
  name: 'minify-sheets',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = minifyCss(String(file.source));
    }
  },
});
