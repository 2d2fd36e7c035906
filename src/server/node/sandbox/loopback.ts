/**
 * The sandbox hands out codes and forgets accounts, so only this computer may use it: the peer must be local, the name
 * it was called by too (DNS rebinding), and no page from elsewhere may be behind the request.
 */
import type {IncomingMessage} from 'node:http';

const isLocalName = (name: string) => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(name);
const isLocalPeer = (address = '') => /^(::1|(::ffff:)?127(\.\d+){3})$/.test(address);

export function isLoopback({headers, socket}: IncomingMessage): boolean {
  const host = URL.parse(`http://${headers.host ?? ''}`)?.hostname ?? '';
  // A form sent from a page without referrer has the origin `null`: our own pages do that.
  const from = headers.origin && headers.origin !== 'null' ? URL.parse(headers.origin)?.hostname : 'localhost';
  return isLocalPeer(socket.remoteAddress) && isLocalName(host) && isLocalName(from ?? '');
}
