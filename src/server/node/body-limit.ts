/** No body is larger than anything we are asked for, whoever reads it and whether or not anybody does. */
import type {IncomingMessage, ServerResponse} from 'node:http';

export const MAX_BODY = 512 * 1024;
/** Long enough to read the answer while sending. */
const FAREWELL_MS = 500;

/** One of unknown length is held back until all of it is there: only then is it known to be small enough. */
async function hasArrived(req: IncomingMessage): Promise<boolean> {
  const push = req.push.bind(req);
  const held: Buffer[] = [];
  let size = 0;
  const isSmall = await new Promise<boolean>((resolve) => {
    req.once('close', () => resolve(false));
    req.push = (chunk: Buffer | null) => {
      size += chunk?.length ?? 0;
      if (chunk) held.push(chunk);
      if (!chunk || size > MAX_BODY) resolve(!chunk);
      return size <= MAX_BODY;
    };
  });
  if (!isSmall) return false;
  req.push = push;
  for (const chunk of held) push(chunk);
  push(null);
  return true;
}

/** @returns whether the body keeps to the limit */
export async function isWithinLimit(req: IncomingMessage): Promise<boolean> {
  if (req.headers['transfer-encoding'] !== undefined) return hasArrived(req);
  return Number(req.headers['content-length'] ?? 0) <= MAX_BODY;
}

/** The rest of the body is not read, and the connection ends with it. */
export function refuseBody(req: IncomingMessage, res: ServerResponse): void {
  req.push = () => false;
  const reason = `The body is larger than ${MAX_BODY / 1024} kB.`;
  res.writeHead(413, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': reason.length,
    connection: 'close',
  });
  // Ending the answer would close the connection, and closing it with something unread takes the answer along.
  res.write(reason);
  const {socket} = req;
  const timer = setTimeout(() => socket.destroy(), FAREWELL_MS);
  socket.once('close', () => clearTimeout(timer));
}
