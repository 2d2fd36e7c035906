/** An identity server that listens on a port of this computer. */
import {createServer} from 'node:http';
import type {AddressInfo, Server} from 'node:net';
import type {Config} from './config-schema.ts';
import {createIdentityServer, type IdentityServer, type IdentityServerOptions} from './identity-server.ts';

export interface RunningIdentityServer extends IdentityServer {
  /** Stops listening and ends what is open. */
  close(): Promise<void>;
}

export interface StartOptions extends Omit<IdentityServerOptions, 'origin' | 'config'> {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Given the origin, because connectors of the sandbox point to it. */
  config?: (origin: string) => Config;
}

/** An identity server that listens on loopback. */
export async function startIdentityServer({
  port = 0,
  config,
  ...options
}: StartOptions = {}): Promise<RunningIdentityServer> {
  // First the port, then the origin, then the server that answers there.
  // Who calls in between waits for it.
  let settle!: (identity: Promise<IdentityServer>) => void;
  const ready = new Promise<IdentityServer>((resolve) => (settle = resolve));
  const http = createServer((req, res) => {
    void ready.then(
      (identity) => identity.handle(req, res),
      () => res.destroy(),
    );
  });
  const origin = `http://localhost:${await listen(http, port)}`;
  const create = async () => createIdentityServer({origin, ...options, ...(config ? {config: config(origin)} : {})});
  settle(create());
  const started = await ready.catch((error: unknown) => {
    http.close();
    throw error;
  });
  return {
    ...started,
    async close() {
      started.dispose();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

/** Loopback only. @returns the port */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return (server.address() as AddressInfo).port;
}
