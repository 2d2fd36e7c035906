/**
 * The sandbox hands out codes and forgets accounts, so only this computer may use it: the peer must be local, and so
 * must the name it was called by. No page but our own may be behind the request, not even one of another port or of
 * another `*.localhost`; scripts send none of these headers.
 */
import type {IncomingMessage} from 'node:http';
import {originOf} from '../http.ts';

const isLocalName = (name: string) => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(name);
const isLocalPeer = (address = '') => /^(::1|(::ffff:)?127(\.\d+){3})$/.test(address);

export const isLoopback = (req: IncomingMessage): boolean =>
  isLocalPeer(req.socket.remoteAddress) && URL.canParse(originOf(req)) && isLocalName(new URL(originOf(req)).hostname);

/** A link to a page may come from anywhere: applications send people to the providers, and people keep bookmarks. */
const isVisit = ({method, headers}: IncomingMessage): boolean =>
  method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';

export function isFromUs(req: IncomingMessage): boolean {
  const {origin, 'sec-fetch-site': site = 'none'} = req.headers;
  const isOurOrigin = origin === undefined || origin === originOf(req);
  return isVisit(req) || (isOurOrigin && (site === 'same-origin' || site === 'none'));
}
