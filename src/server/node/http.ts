/** Between Node's request and response and the web-standard ones that the Experience API speaks. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import {Readable} from 'node:stream';
import {escapeHtml} from './escape-html.ts';

/** Both halves of one HTTP exchange, for code that has to set cookies while it reads a `Request`. */
export interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
}

const exchanges = new WeakMap<Request, Exchange>();

/** The Node exchange that `toRequest` made this request from. */
export function exchangeOf(request: Request): Exchange {
  const exchange = exchanges.get(request);
  if (!exchange) throw new Error('This request did not come in through Node.');
  return exchange;
}

/** Ours, as the browser sees it; the door has checked both headers. */
export const originOf = ({headers}: IncomingMessage): string =>
  `${String(headers['x-forwarded-proto'] ?? 'http')}://${headers.host ?? 'localhost'}`;

/** Put together, not resolved: `//evil.example` is a path. */
export const urlOf = (req: IncomingMessage): URL => new URL(originOf(req) + (req.url ?? '/'));

export function toRequest(req: IncomingMessage, res: ServerResponse): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else value?.forEach((each) => headers.append(name, each));
  }
  // The API shows the address in `signInContext`; a web Request has no other place for it.
  headers.set('x-forwarded-for', req.socket.remoteAddress ?? '');
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  const request = new Request(urlOf(req), {
    method: req.method ?? 'GET',
    headers,
    ...(hasBody ? {body: Readable.toWeb(req), duplex: 'half'} : {}),
  } as RequestInit);
  exchanges.set(request, {req, res});
  return request;
}

/** Sends `response`; cookies already set on `res` stay. */
export async function sendResponse(res: ServerResponse, response: Response): Promise<void> {
  res.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie') res.appendHeader(name, value);
    else res.setHeader(name, value);
  }
  res.end(response.body ? Buffer.from(await response.arrayBuffer()) : undefined);
}

export async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export const readForm = async (req: IncomingMessage): Promise<URLSearchParams> =>
  new URLSearchParams(await readBody(req));

export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, {'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store'});
  res.end(JSON.stringify(body));
}

export function sendText(res: ServerResponse, status: number, body: string): void {
  res.writeHead(status, {'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store'});
  res.end(body);
}

export function redirect(res: ServerResponse, status: 302 | 303, location: string): void {
  res.writeHead(status, {location, 'content-type': 'text/html; charset=utf-8'});
  res.end(`Redirecting to ${escapeHtml(location)}.`);
}
