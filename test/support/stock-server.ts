/**
 * A stock Logto in front of the embedded server: its pages are sent as Logto sends them, with its own policy (taken from
 * a recording) and its way of putting the settings into the page.
 */
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer, request} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';

interface Recording {
  exchanges: {response: {headers: Record<string, string>}}[];
}

const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, '../server/recordings/01-authorize-and-sign-in-page.json'), 'utf8'),
) as Recording;

const policy = recorded.exchanges
  .map(({response}) => response.headers['content-security-policy'])
  .find((each) => each !== undefined)!;

export const startStockServer = async () => {
  let target = new URL('http://localhost');
  const server = createServer((req, res) => {
    const headers = {...req.headers, 'accept-encoding': 'identity'};
    const {hostname, port} = target;
    const upstream = request({hostname, port, method: req.method, path: req.url, headers}, (answer) => {
      const isPage = answer.statusCode === 200 && answer.headers['content-type']?.startsWith('text/html');
      if (!isPage) {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        return void answer.pipe(res);
      }
      void text(answer).then((html) => {
        res.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': policy.replaceAll('http://localhost:3001', origin),
        });
        res.end(html.replace(/(id="logto-ssr">\s*)(\{.*\})(\s*<\/script>)/, '$1Object.freeze($2)$3'));
      });
    });
    upstream.on('error', () => res.destroy());
    req.pipe(upstream);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    /** The embedded server, once it is there. */
    standBefore: (url: string) => void (target = new URL(url)),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
