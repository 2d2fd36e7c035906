/** A site in front of the identity server: the built pages, and everything else the server's, at one origin. */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {proxyTo} from '../../src/server/node/demo-app/proxy.ts';
import {urlOf} from '../../src/server/node/http.ts';
import {listen} from '../../src/server/node/index.ts';
import {sendFile} from '../../src/server/node/pages/static-files.ts';

export interface Site {
  readonly origin: string;
  /** Its files, by the beginning of their path. */
  readonly folders: Map<string, string>;
  /** What somebody in between makes of a script. */
  change: ((path: string, text: string) => string) | undefined;
  close(): void;
}

/** @param ask for the server behind it, and for the URL that begins a sign-in; late, as the server needs our origin */
export const startSite = async (ask: {
  endpoint: () => string;
  authorizationUrl: () => Promise<string>;
}): Promise<Site> => {
  const folders = new Map<string, string>();
  const http = createServer((req, res) => {
    const answer = async () => {
      const {pathname} = urlOf(req);
      if (pathname === '/authorization-url') return void res.end(await ask.authorizationUrl());
      const [prefix, folder] = [...folders].find(([each]) => pathname.startsWith(each)) ?? [];
      if (!prefix || !folder) return proxyTo(ask.endpoint(), req, res);
      const path = pathname.slice(prefix.length) || 'index.html';
      if (site.change && path.endsWith('.js')) {
        res.setHeader('content-type', 'text/javascript');
        return void res.end(site.change(path, await readFile(join(folder, path), 'utf8')));
      }
      if (!path.endsWith('.html')) return void ((await sendFile(req, res, folder, path)) || res.writeHead(404).end());
      const html = await readFile(join(folder, path), 'utf8');
      res.setHeader('content-type', 'text/html; charset=utf-8');
      res.end(html.replace('{{ authorization_url }}', (await ask.authorizationUrl()).replaceAll('&', '&amp;')));
    };
    answer().catch(() => res.destroy());
  });
  const origin = `http://localhost:${await listen(http, 0)}`;
  const site: Site = {
    origin,
    folders,
    change: undefined,
    close() {
      http.closeAllConnections();
      http.close();
    },
  };
  return site;
};
