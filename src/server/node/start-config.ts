/** What a start goes by: a file, the default for what that does not name, and the applications of the command line. */
import {completed} from './completed.ts';
import type {ApplicationConfig, Config} from './config-schema.ts';
import {parseConfig, readConfigFile} from './config.ts';
import {defaultInput, type DefaultConfigOptions} from './default-config.ts';
import {withIds, type OwnApplication} from './own-applications.ts';

export interface StartConfig {
  readonly config: Config;
  /** Those of the command line. */
  readonly own: readonly ApplicationConfig[];
}

export async function startConfig(
  file: string | undefined,
  applications: readonly OwnApplication[],
  origins: DefaultConfigOptions,
): Promise<StartConfig> {
  const named = completed(file === undefined ? {} : await readConfigFile(file), defaultInput(origins));
  const {applications: listed = []} = named;
  // What is no list is a mistake, which the schema names.
  if (!Array.isArray(listed)) return {config: parseConfig(named), own: []};
  const taken = listed.map((each: {id?: unknown} | null) => String(each?.id));
  const own = withIds(applications, taken);
  const config = parseConfig({...named, applications: [...(listed as unknown[]), ...own]});
  return {config, own: config.applications.slice(listed.length)};
}
