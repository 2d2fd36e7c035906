/**
 * What every request passes first, to the identity server and to the demo application: it has to be meant for us (DNS
 * rebinding), readable, and of a size. Behind the door `Host` is one of our own names, so it may stand in answers.
 */
import type {IncomingMessage, ServerResponse} from 'node:http';
import {isWithinLimit, refuseBody} from './body-limit.ts';
import {sendText} from './http.ts';
import {nothingAllowed} from './pages/page-headers.ts';

export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

const loopbackOrigins = (port: number | undefined) =>
  ['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${port}`);

/** As a URL has it, in small letters and without the usual port; `undefined` for what is no host. */
function hostIn(header: string | undefined, scheme: string): string | undefined {
  const url = `${scheme}//${header}`;
  return header && !/[/?#@\\\s]/.test(header) && URL.canParse(url) ? new URL(url).host : undefined;
}

function isDecodable(target: string): boolean {
  try {
    decodeURIComponent(target);
    return true;
  } catch {
    return false;
  }
}

interface Refusal {
  status: number;
  reason: string;
}

/** What is wrong with the request, before anybody looks at what it wants. */
function refusalOf(req: IncomingMessage, origins: readonly URL[]): Refusal | undefined {
  if (!methods.has(req.method ?? '')) return {status: 405, reason: 'Method Not Allowed'};
  if (req.headersDistinct['host']?.length !== 1 || hostIn(req.headers.host, 'http:') === undefined) {
    return {status: 400, reason: 'The Host header is not valid.'};
  }
  // Only the path: a whole URL would bring a host of its own.
  if (!req.url?.startsWith('/')) return {status: 400, reason: 'The target of the request is not a path.'};
  if (!isDecodable(req.url)) return {status: 400, reason: 'The address cannot be decoded: a percent sign is wrong.'};
  if (!originFor(req, origins)) {
    return {status: 403, reason: 'This is not a name of this server. The configuration adds more, with "origins".'};
  }
  return undefined;
}

const originFor = (req: IncomingMessage, origins: readonly URL[]): URL | undefined =>
  [...origins, ...loopbackOrigins(req.socket.localPort).map((each) => new URL(each))].find(
    ({protocol, host}) => host === hostIn(req.headers.host, protocol),
  );

/**
 * @param origins by which the server is reached, beside the loopback names of its port
 * @returns answers every request; never rejects
 */
export function createDoor(origins: readonly string[], serve: Handler): Handler {
  const own = origins.map((each) => new URL(each));
  return async (req, res) => {
    // Whatever is answered; pages say what they need.
    res.setHeader('content-security-policy', nothingAllowed);
    res.setHeader('x-content-type-options', 'nosniff');
    if (!(await isWithinLimit(req))) return refuseBody(req, res);
    const refusal = refusalOf(req, own);
    if (refusal) return sendText(res, refusal.status, refusal.reason);
    const {host, protocol} = originFor(req, own)!;
    // The provider makes its URLs of these, and nobody else's word counts.
    delete req.headers['x-forwarded-host'];
    Object.assign(req.headers, {host, 'x-forwarded-proto': protocol.slice(0, -1)});
    try {
      await serve(req, res);
    } catch (error) {
      // What was being read when the browser left is no fault of ours.
      if (res.destroyed) return;
      console.error(error);
      if (!res.headersSent) sendText(res, 500, 'Internal Server Error');
      else res.end();
    }
  };
}
