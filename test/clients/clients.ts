/** The applications here that are not made with ours, and how each is started. */
import {spawn, type ChildProcess} from 'node:child_process';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {findPython, preparePython} from './flask/environment.ts';

export interface ClientSettings {
  readonly port: number;
  readonly endpoint: string;
  readonly appId: string;
  readonly appSecret: string;
}

export interface Client {
  /** At this port. */
  home(port: number): string;
  readonly redirectPath: string;
  /** What this computer has not got. */
  missing(): string | undefined;
  /** Resolves once it answers. */
  start(settings: ClientSettings): Promise<ChildProcess>;
}

export const clients: Readonly<Record<'express' | 'flask', Client>> = {
  express: {
    home: (port) => `http://localhost:${port}`,
    redirectPath: '/logto/sign-in-callback',
    missing: () => undefined,
    start: (settings) => run(process.execPath, [at('express/server.ts')], settings, /^ready/),
  },
  flask: {
    home: (port) => `http://127.0.0.1:${port}`,
    redirectPath: '/callback',
    missing: () => {
      const found = findPython();
      return 'missing' in found ? found.missing : undefined;
    },
    start: (settings) => {
      const args = ['-m', 'flask', '--app', at('flask/app.py'), 'run', '--port', String(settings.port)];
      return run(preparePython('python3'), args, settings, /Running on/);
    },
  },
};

const at = (path: string) => join(import.meta.dirname, path);

async function run(command: string, args: string[], settings: ClientSettings, ready: RegExp): Promise<ChildProcess> {
  const child = spawn(command, args, {
    env: {
      ...process.env,
      PORT: String(settings.port),
      LOGTO_ENDPOINT: settings.endpoint,
      LOGTO_APP_ID: settings.appId,
      LOGTO_APP_SECRET: settings.appSecret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Flask says where it runs as an error.
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        said.push(line);
        if (ready.test(line.trim())) resolve();
      });
    }
    child.on('exit', () => reject(new Error(`${command} has ended:\n${said.join('\n')}`)));
  });
  return child;
}
