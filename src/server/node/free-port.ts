/** Ports, and what to do when one cannot be had. */
import {createServer} from 'node:net';
import {listen} from './index.ts';
import {UsageError} from './usage-error.ts';

export type PortVariable = 'PORT' | 'APP_PORT';

export function portOf(variable: PortVariable, usual: number): number {
  const port = Number(process.env[variable] ?? usual);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new UsageError(`${variable}=${process.env[variable]} is not a port: use a number from 1 to 65535.`);
  }
  return port;
}

/**
 * Asked before the build, which takes a while. Whoever calls meanwhile is refused, not kept waiting.
 * @param call how it was started
 */
export async function assertFree(variable: PortVariable, port: number, call: string): Promise<void> {
  const probe = createServer((socket) => socket.destroy());
  try {
    await listen(probe, port);
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const problem = code === 'EACCES' ? 'may not be used' : 'is taken';
    throw new UsageError(
      `Port ${port} ${problem}. Choose another with ${variable}, for example:\n\n  ${variable}=${port + 100} ${call}`,
    );
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}
