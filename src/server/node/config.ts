/** Reading a configuration file: JSON, checked, with `${ENV}` filled in so that secrets stay out of it. */
import {readFile} from 'node:fs/promises';
import {deepMerge} from '../common/deep-merge.ts';
import {signInExperience} from '../settings/sign-in-experience.ts';
import {configSchema, type Config} from './config-schema.ts';
import {UsageError} from './usage-error.ts';

/** Everything that is wrong with a configuration, one line each. */
export class ConfigError extends UsageError {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The configuration has ${problems.length} problem(s):\n${problems.map((each) => `  ${each}`).join('\n')}`);
    this.problems = problems;
  }
}

export function parseConfig(input: unknown, env: NodeJS.ProcessEnv = process.env): Config {
  const problems: string[] = [];
  const filled = substitute(input, env, [], problems);
  const result = configSchema.safeParse(filled);
  const experience = signInExperience.safeParse(
    deepMerge<unknown>(signInExperience.parse({}), result.data?.signInExperience),
  );
  const report = (path: readonly PropertyKey[], message: string) =>
    problems.push(`${path.map(String).join('.') || '(file)'}: ${message}`);
  for (const {path, message} of result.error?.issues ?? []) report(path, message);
  for (const {path, message} of experience.error?.issues ?? []) report(['signInExperience', ...path], message);
  if (experience.data?.captchaPolicy.enabled && !result.data?.captcha) {
    report(['signInExperience', 'captchaPolicy', 'enabled'], 'nobody could pass: there is no "captcha"');
  }
  if (problems.length > 0 || !result.data) throw new ConfigError(problems);
  return result.data;
}

/** As it stands there: nothing is filled in, nothing checked but that it is an object. */
export async function readConfigFile(file: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new ConfigError([`${file}: cannot be read (${cause.message})`]);
  });
  const json = parseJson(file, text);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new ConfigError([`${file}: is no object, as in {"applications": …}`]);
  }
  return json as Readonly<Record<string, unknown>>;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConfigError([`${file}: is not JSON (${(cause as Error).message})`]);
  }
}

/** A copy of `value` with every `${NAME}` inside its strings filled in. */
function substitute(value: unknown, env: NodeJS.ProcessEnv, path: (string | number)[], problems: string[]): unknown {
  if (typeof value === 'string') {
    return value.replace(/\$\{(\w+)\}/g, (_match, name: string) => {
      if (env[name] === undefined) problems.push(`${path.join('.')}: environment variable ${name} is not set`);
      return env[name] ?? '';
    });
  }
  if (Array.isArray(value)) return value.map((each, index) => substitute(each, env, [...path, index], problems));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, substitute(each, env, [...path, key], problems)]),
  );
}
