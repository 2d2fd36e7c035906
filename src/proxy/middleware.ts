/** The table of routes as a middleware for Node: Express, anything with the same manners, and plain `node:http`. */
import {readFile} from 'node:fs/promises';
import type {ServerResponse} from 'node:http';
import {join} from 'node:path';
import {pageFor} from '../prerender/node/page-for.ts';
import {htmlHeaders, policyWith, type CaptchaKind} from '../server/node/pages/page-headers.ts';
import {sendFile} from '../server/node/pages/static-files.ts';
import type {Request} from './forwarded.ts';
import {passerTo} from './pass-on.ts';
import {routeFor} from './routes.ts';

export interface ProxyOptions {
  /** Where Logto answers, as this server reaches it. */
  readonly endpoint: string;
  /** What people see in the address bar; by default what the request says. Behind another proxy, name it. */
  readonly origin?: string;
  /** The folder of the hosted build; by default the one that comes with this package. `false`: the pages are yours. */
  readonly pages?: string | false;
  /** The captcha that the tenant's settings ask for: the policy of the pages lets it in, and no other. */
  readonly captcha?: Pick<CaptchaKind, 'type' | 'domain'>;
}

/** Without `next` there is nobody else to ask, and everything else is answered with the page. */
export type Middleware = (req: Request, res: ServerResponse, next?: (error?: unknown) => void) => void;

/** The same from the sources and from the package. */
const ownPages = join(import.meta.dirname, '../../dist/hosted');

const mistakes = {
  endpoint: 'authSignInProxy: endpoint is the origin of Logto, such as http://localhost:3001, without a path.',
  mounted: 'authSignInProxy is for the whole origin: app.use(authSignInProxy(…)), without a path.',
  read: 'authSignInProxy has to stand before what reads bodies, such as express.json().',
};

export const authSignInProxy = ({endpoint, origin, pages = ownPages, captcha}: ProxyOptions): Middleware => {
  const target = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!/^https?:$/.test(target?.protocol ?? '') || `${target?.pathname}${target?.search}` !== '/') {
    throw new TypeError(mistakes.endpoint);
  }
  const {passOn, passOnRedirect} = passerTo(target!.origin, origin);

  const sendPage = async (req: Request, res: ServerResponse, directory: string) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return void res.writeHead(405).end();
    const html = await readFile(join(directory, await pageFor(req, directory)));
    res.writeHead(200, {...htmlHeaders(policyWith(captcha)), 'content-length': html.length});
    res.end(req.method === 'HEAD' ? undefined : html);
  };

  const answer = async (...[req, res, next]: Parameters<Middleware>): Promise<unknown> => {
    if (req.baseUrl) throw new Error(mistakes.mounted);
    const [path = '/'] = (req.url ?? '/').split('?');
    const nobody = () => void res.writeHead(404).end();
    const show = () => (pages === false ? (next ?? nobody)() : sendPage(req, res, pages));
    switch (routeFor(req.method ?? 'GET', path).answers) {
      case 'logto':
        // Nothing would be left of the body to send.
        if (req.readableEnded && req.body !== undefined) throw new Error(mistakes.read);
        return passOn(req, res);
      case 'logto-or-page':
        return (await passOnRedirect(req, res)) || show();
      case 'file':
        return (pages && (await sendFile(req, res, pages, path))) || (next ?? nobody)();
      case 'page':
        return show();
      case 'rest':
        return next ? next() : show();
    }
  };

  return (req, res, next) => {
    answer(req, res, next).catch((error: unknown) => {
      if (next) return next(error);
      console.error(error);
      if (res.headersSent) res.destroy();
      else res.writeHead(500).end();
    });
  };
};
