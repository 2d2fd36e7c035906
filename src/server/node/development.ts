/** `npm run dev`: Vite serves hosted pages and demo application from their sources, and reloads them. */
import {readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {createServer} from 'vite';
import {repository} from './build.ts';

export interface Development {
  /** The page in `file` of the Vite root, as Vite wants it. */
  page: (file: string, url: string) => Promise<string>;
  middleware: Awaited<ReturnType<typeof createServer>>['middlewares'];
  close(): Promise<void>;
}

export async function startDevelopment(configFile: string, mode: string, reloadPort: number): Promise<Development> {
  const vite = await createServer({
    configFile: join(repository, configFile),
    mode,
    appType: 'custom',
    // Hot reload has a socket of its own: the servers in front know nothing of it.
    server: {middlewareMode: true, hmr: {port: reloadPort}, fs: {allow: [repository]}},
  });
  return {
    page: async (file, url) => {
      const html = await readFile(join(vite.config.root, file), 'utf8');
      return vite.transformIndexHtml(url, withAbsolutePaths(html, vite.config.root));
    },
    middleware: vite.middlewares,
    close: () => vite.close(),
  };
}

/** The page is served at every path, so what it names relatively gets Vite's absolute address; `/@fs` outside its root. */
const withAbsolutePaths = (html: string, root: string): string =>
  html.replace(/(src|href)="(\.{1,2}\/[^"]+)"/g, (_match, attribute: string, path: string) => {
    const file = join(root, path);
    const inside = relative(root, file);
    return `${attribute}="${inside.startsWith('..') ? `/@fs${file}` : `/${inside}`}"`;
  });
