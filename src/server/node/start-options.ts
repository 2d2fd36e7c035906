/** The command line of `start`. */
import {parseArgs} from 'node:util';
import type {Installation} from './installation.ts';
import {ownApplications, type AppOption, type OwnApplication} from './own-applications.ts';
import {UsageError} from './usage-error.ts';

export interface StartOptions {
  readonly help: boolean;
  /** The path of a configuration file. */
  readonly config: string | undefined;
  readonly applications: readonly OwnApplication[];
}

export const usage = ({callWith}: Installation) => `${callWith} [OPTIONS]

  --app 'NAME=REDIRECT_URI'  an application of your own, beside those that are configured; may be repeated
  --app-secret[=SECRET]      the application before it has a secret, this one or a new one at each start
  --config FILE              settings of your own; what the file does not name stays as it is

  PORT      the identity server's port, 3001
  APP_PORT  the demo application's port, 3000`;

/** @throws {UsageError} that names everything that is wrong */
export function readStartOptions(args: readonly string[]): StartOptions {
  const problems: string[] = [];
  const {values, tokens} = parse(args);
  const appOptions = tokens.flatMap((token): AppOption[] =>
    token.kind === 'option' && (token.name === 'app' || token.name === 'app-secret')
      ? [[token.name, token.value ?? '']]
      : [],
  );
  const applications = ownApplications(appOptions, (problem) => problems.push(problem));
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return {help: values.help ?? false, config: values.config, applications};
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      // An option either has a value or has none; this one may.
      args: args.map((each) => (each === '--app-secret' ? '--app-secret=' : each)),
      tokens: true,
      options: {
        app: {type: 'string', multiple: true},
        'app-secret': {type: 'string', multiple: true},
        config: {type: 'string'},
        help: {type: 'boolean', short: 'h'},
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n--help says what there is.`);
  }
}
