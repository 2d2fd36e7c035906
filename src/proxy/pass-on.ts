/** What goes to Logto, and how it comes back. */
import type {ServerResponse} from 'node:http';
import {isIP} from 'node:net';
import {createProxyServer, proxyFetch} from 'httpxy';
import {sendResponse} from '../server/node/http.ts';
import {forwarded, type Request} from './forwarded.ts';

/** @param target the origin where Logto answers, which `Host` does not name */
export const passerTo = (target: string, origin: string | undefined) => {
  const {hostname} = new URL(target);
  // Node would take the name for TLS from `Host`. A new object each time: the library writes the request into it.
  const tls = () => ({ssl: {servername: isIP(hostname) ? '' : hostname}});
  const proxy = createProxyServer({target});

  const refuse = (res: ServerResponse, error: unknown) => {
    // Who has left waits for nothing.
    if (res.destroyed || res.headersSent) return void res.destroy();
    console.error(`Logto at ${target} does not answer:`, error);
    res.writeHead(502, {'content-type': 'text/plain; charset=utf-8'}).end('The identity server does not answer.');
  };

  return {
    passOn: (req: Request, res: ServerResponse): Promise<void> =>
      proxy.web(req, res, {headers: forwarded(req, origin), ...tls()}).catch((error: unknown) => refuse(res, error)),

    /** @returns whether it answered; `false`: Logto has a page to show, with cookies that are set already */
    passOnRedirect: async (req: Request, res: ServerResponse): Promise<boolean> => {
      const headers = {...req.headers, ...forwarded(req, origin)} as Record<string, string>;
      try {
        const answer = await proxyFetch(target, new URL(req.url ?? '/', target), {headers}, tls());
        if (answer.status !== 200) return await sendResponse(res, answer).then(() => true);
        for (const cookie of answer.headers.getSetCookie()) res.appendHeader('set-cookie', cookie);
        await answer.body?.cancel();
        return false;
      } catch (error) {
        refuse(res, error);
        return true;
      }
    },
  };
};
