/** `npm start`: what can be said about the command line is said at once, before everything else is loaded. */
import type {Command} from './installation.ts';
import {readStartOptions, usage} from './start-options.ts';

export const run: Command = async (args, installation) => {
  const options = readStartOptions(args);
  if (options.help) return console.log(usage(installation));
  warnOfProduction();
  const {serve} = await import('./serve.ts');
  await serve(options, installation);
};

/** For whoever takes it for more than it is. */
function warnOfProduction(): void {
  if (process.env['NODE_ENV'] !== 'production') return;
  console.warn(
    [
      '',
      '  NODE_ENV is production, and this server is for development and tests, not for the internet: it forgets',
      '  everything when it ends, and anybody who uses this computer reads its codes. In production it is Logto.',
    ].join('\n'),
  );
}
