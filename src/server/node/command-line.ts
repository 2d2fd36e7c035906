/** What can be typed: the server itself without a word, anything else by its name. */
import type {Command, Installation} from './installation.ts';
import {UsageError} from './usage-error.ts';

const commands: Record<string, () => Promise<{run: Command}>> = {
  start: () => import('./start.ts'),
  doctor: () => import('../../doctor/node/command.ts'),
  prerender: () => import('../../prerender/node/command.ts'),
};

export async function runCommand(args: readonly string[], installation: Installation): Promise<void> {
  const [first = '', ...others] = args;
  const [name, rest] = /^[^-]/.test(first) ? [first, others] : ['start', args];
  try {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw new UsageError(`There is no command "${name}", only ${Object.keys(commands).join(', ')}.`);
    const {run} = await load();
    const code = await run(rest, installation);
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    console.error(error instanceof UsageError ? `\n${error.message}\n` : error);
    // Something may listen already.
    process.exit(1);
  }
}
