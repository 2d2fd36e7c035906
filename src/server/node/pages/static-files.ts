/** Serves built files, whose addresses are never used again; the compressed copies beside them where the browser takes them. */
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {extname, join, normalize, sep} from 'node:path';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Of files whose address changes with what is in them. */
export const forEver = 'public, max-age=31536000, immutable';

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const sizeOf = async (file: string): Promise<number | undefined> => {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
};

/** @returns whether there is such a file; only then something was answered. */
export async function sendFile(
  req: IncomingMessage,
  res: ServerResponse,
  directory: string,
  path: string,
): Promise<boolean> {
  const root = normalize(directory + sep);
  const file = join(root, path);
  const type = types[extname(file)];
  if (!file.startsWith(root) || !type || (await sizeOf(file)) === undefined) return false;

  const accepted = req.headers['accept-encoding'] ?? '';
  let chosen = {file, encoding: undefined as string | undefined};
  for (const [encoding, suffix] of encodings) {
    if (!chosen.encoding && accepted.includes(encoding) && (await sizeOf(file + suffix)) !== undefined) {
      chosen = {file: file + suffix, encoding};
    }
  }
  res.writeHead(200, {
    'content-type': type,
    'content-length': await sizeOf(chosen.file),
    'cache-control': path.includes('/assets/') ? forEver : 'no-cache',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
    ...(chosen.encoding ? {'content-encoding': chosen.encoding} : {}),
  });
  if (req.method === 'HEAD') res.end();
  else createReadStream(chosen.file).pipe(res);
  return true;
}
