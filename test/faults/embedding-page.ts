/**
 * The demo application, whose own page has the form in it: the sign-in begins and ends there, behind its reverse proxy.
 */
import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before} from 'node:test';
import {demoAppDirectory} from '../../src/server/node/build.ts';
import type {Config} from '../../src/server/node/config-schema.ts';
import {createDemoApp} from '../../src/server/node/demo-app/server.ts';
import type {Handler} from '../../src/server/node/door.ts';

const appId = 'demo-app';

export interface EmbeddingPage {
  readonly origin: string;
  /** What the identity server has to know of it. */
  known(config: Config): Config;
}

/** Starts before what is asked for its `endpoint`, which is late. */
export const useEmbeddingPage = (endpoint: () => string): EmbeddingPage => {
  let server: Server | undefined;
  let serve: Handler | undefined;

  before(async () => {
    server = createServer((request, response) => {
      serve ??= createDemoApp({endpoint: endpoint(), appId, directory: demoAppDirectory});
      void serve(request, response);
    }).listen(0, 'localhost');
    await once(server, 'listening');
  });
  after(() => {
    server?.closeAllConnections();
    server?.close();
  });

  const page = {
    get origin() {
      return `http://localhost:${(server?.address() as AddressInfo).port}`;
    },
    known: (config: Config): Config => ({
      ...config,
      origins: [...config.origins, page.origin],
      applications: config.applications.map((each) =>
        each.id === appId ? {...each, redirectUris: [...each.redirectUris, `${page.origin}/callback`]} : each,
      ),
    }),
  };
  return page;
};
