/**
 * Serves the static Storybook from below a folder, as static hosting does: nothing in it may ask for the root.
 */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';

export const folder = join(import.meta.dirname, '../../storybook-static');
const base = '/some/folder';
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface Served {
  /** Address of the folder, without a slash at its end. */
  readonly address: string;
  close(): void;
}

export const serve = async (): Promise<Served> => {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined;
    const path = inside && normalize(join(folder, inside.endsWith('/') ? `${inside}index.html` : inside));
    if (!path) {
      response.writeHead(404).end();
      return;
    }
    readFile(path)
      .then((body) =>
        response
          .writeHead(200, {
            'content-type': types[extname(path)] ?? 'application/octet-stream',
            'cache-control': 'max-age=600',
          })
          .end(body),
      )
      .catch(() => response.writeHead(404).end());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
