/** A small reverse proxy. `Host` is kept, so the identity server makes its URLs for the origin the browser is at. */
import {request, type IncomingMessage, type ServerResponse} from 'node:http';
import {sendText} from '../http.ts';

export function proxyTo(target: string, req: IncomingMessage, res: ServerResponse): void {
  const {hostname, port} = new URL(target);
  const upstream = request({hostname, port, method: req.method, path: req.url, headers: req.headers}, (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
  });
  upstream.on('error', () => {
    if (res.headersSent) res.destroy();
    else sendText(res, 502, `The identity server at ${target} does not answer.`);
  });
  res.on('close', () => upstream.destroy());
  req.pipe(upstream);
}
