import type {Plugin} from 'vite';

const drawing = /^.*<script type="module"[^>]* src="[^"]*\/index\.js">.*\n/m;
const preloaded = /^.*<link rel="modulepreload" crossorigin href="([^"]*\/machine\.js)">.*\n/m;

/**
 * What begins the sign-in runs as soon as it is there, and does not wait for what draws: the page loads it as a script,
 * where it would be preloaded only.
 */
export const machineFirst = (): Plugin => ({
  name: 'machine-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => {
      const [, path] = preloaded.exec(html) ?? [];
      if (!path || !drawing.test(html)) throw new Error('the page loads its two scripts in another way');
      const script = `    <script type="module" crossorigin src="${path}"></script>\n`;
      return html.replace(preloaded, '').replace(drawing, (draws) => script + draws);
    },
  },
});
