/** What stands behind the proxies: the embedded server as Logto, which notes who asked how, and an application. */
import {once} from 'node:events';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer, type IncomingHttpHeaders, type RequestListener, type Server} from 'node:http';
import {createServer as createSecureServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {parseConfig} from '../../../src/server/node/config.ts';
import {createIdentityServer} from '../../../src/server/node/identity-server.ts';
import type {Certificate} from './certificate.ts';

export const stockPage = 'Logto’s own page';
export const ourPage = '<!doctype html><title>Sign in</title>Our page.';
export const script = `export {}; // ${'long enough to be worth it '.repeat(80)}`;

const application = {name: 'App', redirectUris: ['http://localhost:3000/callback']};
const config = {
  applications: [
    {...application, id: 'demo-app'},
    {...application, id: 'theirs', isThirdParty: true},
  ],
  signInExperience: {
    signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
    signUp: {identifiers: ['email'], password: false, verify: true},
  },
  users: [{email: 'bob@example.com', password: 'fernway-demo-2'}],
};

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

const listen = async (server: Server) => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

const closerOf = (server: Server) => async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
};

/** @param origins of the proxies in front */
export const startLogto = async (folder: string, origins: readonly string[], certificate?: Certificate) => {
  const pages = join(folder, 'stock');
  mkdirSync(pages, {recursive: true});
  writeFileSync(join(pages, 'index.html'), stockPage);
  const seen: Seen[] = [];
  const answer: RequestListener = (req, res) => {
    const {method = '', url = '', headers} = req;
    seen.push({method, url, headers: {...headers}});
    if (url !== '/api/test/size') return void identity.handle(req, res);
    let size = 0;
    req.on('data', (chunk: Buffer) => (size += chunk.length)).on('end', () => res.end(String(size)));
  };
  const server = certificate
    ? createSecureServer({cert: readFileSync(certificate.file), key: readFileSync(certificate.key)}, answer)
    : createServer(answer);
  const port = await listen(server);
  // By another name than people know.
  const origin = certificate ? `https://localhost:${port}` : `http://127.0.0.1:${port}`;
  const identity = await createIdentityServer({
    origin,
    proxyOrigins: origins,
    config: parseConfig(config, {}),
    pages: {directory: pages},
  });
  return {origin, seen, close: closerOf(server)};
};

export const startApplication = async () => {
  const server = createServer((req, res) => res.end(`the application at ${req.url} of ${req.headers.host}`));
  return {origin: `http://127.0.0.1:${await listen(server)}`, close: closerOf(server)};
};

/** As the hosted build lays them out. */
export const writePages = (folder: string, compress: (text: string) => {br: Buffer; gz: Buffer}) => {
  const pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets/v1'), {recursive: true});
  writeFileSync(join(pages, 'index.html'), ourPage);
  writeFileSync(join(pages, 'assets/v1/main.js'), script);
  for (const [suffix, content] of Object.entries(compress(script))) {
    writeFileSync(join(pages, `assets/v1/main.js.${suffix}`), content);
  }
  return pages;
};
