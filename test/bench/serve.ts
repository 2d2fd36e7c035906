/**
 * A server for one page and its files on a port of its own, so that no page warms the cache of another. It compresses
 * once and ahead, as a CDN does: what is measured is the page and not the server.
 */
import {once} from 'node:events';
import {createServer} from 'node:http';
import {brotliCompressSync} from 'node:zlib';

export interface Served {
  readonly type: string;
  readonly body: string | Buffer;
  /** Sent along. Without `cache-control` it is fetched again on each visit. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is at a path; a function answers afresh each time, as an API does. */
export type Files = Readonly<Record<string, Served | ((query: URLSearchParams) => Served)>>;

export interface Site {
  readonly origin: string;
  close(): void;
}

/** An empty page to begin at, so that neither the start of a process nor the connection counts. */
export const emptyPath = '/empty';
const empty: Served = {type: 'text/html', body: '<!doctype html><title>Empty</title><link rel="icon" href="data:,">'};

export const forever = {'cache-control': 'public, max-age=31536000, immutable'};

export const serve = async (files: Files): Promise<Site> => {
  const packed = new Map<Served, Buffer>();
  const pack = (served: Served) => packed.set(served, brotliCompressSync(served.body)).get(served);
  for (const file of Object.values(files)) if (typeof file !== 'function') pack(file);

  const server = createServer((request, response) => {
    const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
    const found = pathname === emptyPath ? empty : files[pathname];
    if (!found) return void response.writeHead(404).end();
    const served = typeof found === 'function' ? found(searchParams) : found;
    response
      .writeHead(200, {
        'content-type': served.type,
        'content-encoding': 'br',
        'cache-control': 'no-store',
        'timing-allow-origin': '*',
        ...served.headers,
      })
      .end(packed.get(served) ?? brotliCompressSync(served.body));
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://localhost:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
