/** Programs that run until the end of a test file, each with its own ports and folder; nothing of it needs root. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {untilAnswers} from './ports.ts';

export interface Running {
  close(): Promise<void>;
}

/** Ready once `port` answers. */
export const run = async (
  port: number,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Running> => {
  const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'pipe'], env: {...process.env, ...env}});
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  let failed: string | undefined;
  child.once('error', (error) => (failed = String(error)));
  const words = () => `${command} ended: ${Buffer.concat(said).toString()}`;
  await untilAnswers(port, () => failed ?? (child.exitCode === null ? undefined : words()));
  return {
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      process.off('exit', end);
      const ended = once(child, 'close');
      end();
      await ended;
    },
  };
};
