/**
 * Effects that few people meet: they load with the first command of their flow.
 */
import type {ServerCommand} from '../commands.ts';
import type {Effect, Effects} from '../effect.ts';
import {refuse} from '../step.ts';

/** Code that cannot be loaded is like a server that does not answer. */
export const later = <C extends ServerCommand>(types: readonly C['type'][], load: () => Promise<Effects<C>>) =>
  Object.fromEntries(
    types.map((type) => {
      const effect: Effect<ServerCommand['type']> = async (command, context) => {
        const effects = await load().catch(() => undefined);
        const loaded = effects?.[type] as Effect<ServerCommand['type']> | undefined;
        return loaded ? loaded(command, context) : refuse({code: 'network', recoverable: true});
      };
      return [type, effect];
    }),
  ) as unknown as Effects<C>;
