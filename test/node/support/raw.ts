/** HTTP by hand: `fetch` neither lies about the host nor sends what is malformed. */
import {connect} from 'node:net';

export interface RawAnswer {
  status: number;
  /** All of it, head included. */
  text: string;
  /** How much of the request the other side took. */
  sent: number;
}

export interface RawRequest {
  method?: string;
  target?: string;
  headers?: Readonly<Record<string, string>>;
  /** A generator may go on for ever: it ends with the connection. */
  body?: string | Iterable<string>;
}

const textOf = (chunks: readonly Buffer[]) => Buffer.concat(chunks).toString('latin1');

/** Of the announced length, or with the last chunk. */
const isWhole = (text: string) => {
  if (/^HTTP\/1\.1 (204|304)/.test(text) || text.endsWith('\r\n0\r\n\r\n')) return true;
  const [, length, body] = /\ncontent-length: (\d+)\r[^]*?\r\n\r\n([^]*)/i.exec(text) ?? [];
  return body !== undefined && body.length >= Number(length);
};

/** Ends when the other side closes, or a whole answer is there. */
export async function raw(origin: string, request: RawRequest = {}): Promise<RawAnswer> {
  const {method = 'GET', target = '/', headers = {}, body = []} = request;
  const {hostname, port, host} = new URL(origin);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  const closed = new Promise<void>((resolve) => {
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (isWhole(textOf(chunks))) socket.destroy();
    });
    socket.on('error', () => undefined).on('close', () => resolve());
  });
  const lines = Object.entries({host, connection: 'close', ...headers}).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`);
  for (const chunk of typeof body === 'string' ? [body] : body) {
    if (socket.destroyed || socket.readableEnded) break;
    if (!socket.write(chunk)) {
      await Promise.race([closed, new Promise((resolve) => socket.once('drain', resolve))]);
    }
  }
  await closed;
  const text = textOf(chunks);
  return {status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text, sent: socket.bytesWritten};
}
