/**
 * A deployment on one origin, as the recipe for a reverse proxy has it: Logto's paths to an identity server, and our
 * pages for everything else. A test sets it up wrongly, one thing at a time.
 */
import {createServer, request, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse} from 'node:http';
import {createIdentityServer, type IdentityServer} from '../../src/server/node/identity-server.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {listen} from '../../src/server/node/index.ts';
import {sendFile} from '../../src/server/node/pages/static-files.ts';

/** What this one does otherwise. */
export interface Flaw {
  /** Answered here, whoever would have done so: `page` is the page of ours. */
  readonly instead?: (req: IncomingMessage, res: ServerResponse, page: () => Promise<void>) => unknown;
  /** Of what goes to the identity server. */
  readonly asks?: (headers: OutgoingHttpHeaders, req: IncomingMessage) => void;
  /** Of what comes from there. */
  readonly answers?: (headers: OutgoingHttpHeaders, req: IncomingMessage) => void;
  /** Of the page. */
  readonly page?: (html: string, headers: OutgoingHttpHeaders) => string;
}

export interface Deployment {
  readonly origin: string;
  readonly port: number;
  readonly identity: IdentityServer;
  flaw: Flaw;
  close(): void;
}

const toLogto = (method: string, path: string) =>
  /^\/(oidc|api|\.well-known|sandbox|user-assets)\//.test(path) || (method === 'POST' && path.startsWith('/callback/'));

/**
 * @param html of the page, read for each request
 * @param names by which it is reached as well
 */
export const deploy = async (
  directory: string,
  html: () => Promise<string>,
  appOrigin: string,
  names: readonly string[] = [],
): Promise<Deployment> => {
  const inner = createServer((req, res) => void identity.handle(req, res));
  const innerPort = await listen(inner, 0);
  const outer = createServer((req, res) => void serve(req, res));
  const port = await listen(outer, 0);
  const origin = `http://localhost:${port}`;
  const config = {...defaultConfig({origin, appOrigin}), origins: names.map((name) => `http://${name}:${port}`)};
  const identity = await createIdentityServer({origin, config, pages: {directory}});

  const sendPage = async (res: ServerResponse) => {
    const headers: OutgoingHttpHeaders = {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache'};
    const text = await html();
    const body = deployment.flaw.page?.(text, headers) ?? text;
    res.writeHead(200, headers).end(body);
  };

  /** `otherwise`: instead of a page of its own. */
  const passOn = (req: IncomingMessage, res: ServerResponse, otherwise?: () => Promise<void>) => {
    const headers: OutgoingHttpHeaders = {...req.headers};
    const {flaw} = deployment;
    flaw.asks?.(headers, req);
    const passed = request(
      {host: 'localhost', port: innerPort, method: req.method, path: req.url, headers},
      (answer) => {
        if (otherwise && answer.statusCode === 200) {
          answer.resume();
          return void otherwise();
        }
        const said: OutgoingHttpHeaders = {...answer.headers};
        flaw.answers?.(said, req);
        res.writeHead(answer.statusCode ?? 502, said);
        answer.pipe(res);
      },
    );
    passed.on('error', () => res.destroy());
    req.pipe(passed);
  };

  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const {method = 'GET', url = '/'} = req;
    const [path = '/'] = url.split('?');
    const page = () => sendPage(res);
    await deployment.flaw.instead?.(req, res, page);
    if (res.headersSent || res.writableEnded) return;
    if (toLogto(method, path)) return passOn(req, res);
    if (path === '/consent') return passOn(req, res, page);
    if (path.startsWith('/assets/')) {
      if (!(await sendFile(req, res, directory, path))) res.writeHead(404).end();
      return;
    }
    return page();
  };

  const deployment: Deployment = {
    origin,
    port,
    identity,
    flaw: {},
    close: () => {
      identity.dispose();
      for (const server of [inner, outer]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
  return deployment;
};
