/** What Logto is told of a request: by which name it came, how, and from whom. The client's own word does not count. */
import type {IncomingMessage} from 'node:http';
import type {TLSSocket} from 'node:tls';

/** What Express adds, by its setting “trust proxy”. */
export interface Request extends IncomingMessage {
  readonly protocol?: string;
  readonly ip?: string | undefined;
  readonly baseUrl?: string;
  readonly body?: unknown;
}

export const forwarded = (req: Request, origin: string | undefined): Record<string, string> => {
  const {host, protocol} = origin ? new URL(origin) : {host: req.headers.host ?? '', protocol: protocolOf(req)};
  return {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': protocol.replace(':', ''),
    'x-forwarded-for': req.ip ?? req.socket.remoteAddress ?? '',
  };
};

const protocolOf = ({protocol, socket}: Request) =>
  protocol ?? ((socket as Partial<TLSSocket>).encrypted ? 'https' : 'http');
