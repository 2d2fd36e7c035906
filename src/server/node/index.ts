/** An identity server that listens on a port of this computer. */
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
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
  let identity: IdentityServer | undefined;
  const http = createServer((req, res) => void identity?.handle(req, res));
  const origin = `http://localhost:${await listen(http, port)}`;
  try {
    identity = await createIdentityServer({origin, ...options, ...(config ? {config: config(origin)} : {})});
  } catch (error) {
    http.close();
    throw error;
  }
  const started = identity;
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
