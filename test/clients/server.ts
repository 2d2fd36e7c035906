/** `npm start` with applications of one's own, and what it prints for their SDKs. */
import {spawn, type ChildProcess} from 'node:child_process';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

export interface StartedServer {
  readonly process: ChildProcess;
  /** By name of the application: what stands below it, `appId` and all. */
  readonly printed: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

const cli = join(import.meta.dirname, '../../src/server/node/cli.ts');

/** Resolves with the greeting. */
export async function startServer(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<StartedServer> {
  const child = spawn(process.execPath, [cli, ...args], {
    env: {...process.env, ...env},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {process: child, printed: await readGreeting(child)};
}

export async function readGreeting(child: ChildProcess): Promise<StartedServer['printed']> {
  const printed = new Map<string, Record<string, string>>();
  let current: Record<string, string> = {};
  for await (const line of createInterface(child.stdout!)) {
    const [, name] = /^ {2}(.+), for its SDK$/.exec(line) ?? [];
    const [, key, value] = /^ {4}(\S.*?) {2,}(\S+)$/.exec(line) ?? [];
    if (name) printed.set(name, (current = {}));
    if (key && value) current[key] = value;
    if (line.includes('Ctrl-C')) return printed;
  }
  throw new Error('It has ended before it was ready.');
}
