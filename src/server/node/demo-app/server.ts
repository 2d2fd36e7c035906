/**
 * The demo application's server: its own few pages, and a reverse proxy to the identity server for everything else.
 *
 * Signing in on the hosted pages needs no proxy: the SDK sends the browser to the identity server. The embedded page
 * does. There the element calls the Experience API from this origin, and that API answers no other origin than its own
 * (contract/hosting.md §1): cookies alone would work, because they ignore ports, but CORS is refused. Behind the proxy
 * the element, /api, /oidc, /consent and the providers' /callback/<connector> all share this origin.
 */
import {readFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {join} from 'node:path';
import {captchaPolicyName} from '../../../protocol/captcha.ts';
import {createDoor, type Handler} from '../door.ts';
import {sendJson, urlOf} from '../http.ts';
import {developmentPolicy, policyOf} from '../pages/page-headers.ts';
import {sendFile} from '../pages/static-files.ts';
import {proxyTo} from './proxy.ts';

export interface DemoAppOptions {
  /** Of the identity server. */
  endpoint: string;
  appId: string;
  /** Of the application of somebody else's, where there is one. */
  thirdPartyAppId?: string | undefined;
  /** The built application. */
  directory: string;
  /** Development: pages as Vite wants them, and Vite's own middleware for its modules. */
  vite?: {
    page(file: string, url: string): Promise<string>;
    middleware(req: IncomingMessage, res: ServerResponse, next: () => void): void;
  };
}

const pages: Record<string, string> = {
  '/': 'index.html',
  '/callback': 'index.html',
  '/embedded': 'embedded.html',
  '/trailmix': 'trailmix.html',
  '/trailmix/callback': 'trailmix.html',
};

/** Answers every request; never rejects. */
export function createDemoApp({endpoint, appId, thirdPartyAppId, directory, vite}: DemoAppOptions): Handler {
  /** The SDK asks the identity server where it is. The sandbox's captcha comes through the proxy. */
  const policyFor = (url = '') =>
    policyOf({
      connect: [new URL(endpoint).origin],
      types: [captchaPolicyName],
      // A sign-in inside the page ends in a hidden frame, at the callback.
      ...(url.startsWith('/embedded') && {frame: ["'self'"]}),
      ...(url.startsWith('/callback?') && {ancestors: ["'self'"]}),
    });
  const sendPage = async (file: string, req: IncomingMessage, res: ServerResponse) => {
    const html = vite ? await vite.page(file, req.url ?? '/') : await readFile(join(directory, file), 'utf8');
    res.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-security-policy': vite ? developmentPolicy : policyFor(req.url),
    });
    res.end(html);
  };

  const serve: Handler = async (req, res) => {
    const {pathname} = urlOf(req);
    const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    if (page) return sendPage(page, req, res);
    if (pathname === '/app-config.json') return sendJson(res, 200, {endpoint, appId, thirdPartyAppId});
    if (await sendFile(req, res, directory, pathname)) return;
    if (vite) return vite.middleware(req, res, () => proxyTo(endpoint, req, res));
    proxyTo(endpoint, req, res);
  };
  return createDoor([], serve);
}
