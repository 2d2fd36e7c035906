/** `npm run dev`: Vite serves hosted pages and demo application from their sources, and reloads them. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
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
    page: async (file, url) => vite.transformIndexHtml(url, await readFile(join(vite.config.root, file), 'utf8')),
    middleware: vite.middlewares,
    close: () => vite.close(),
  };
}
