/**
 * The door to all that asks the server something; a person who only looks at the first screen does not load it.
 */
import type {Send} from '../client/http.ts';
import {loaderFrom} from '../platform/load.ts';
import type {ServerCommand} from './commands.ts';
import type {EffectGiven} from './effect.ts';
import {refuse, type Step} from './step.ts';

const load = loaderFrom(import.meta.url);

export const loadEffects = () => load(() => import('./effects/all.ts'));

/** Carries a command out; code that cannot be loaded is like a server that does not answer. */
export const perform = async (command: ServerCommand, send: Send, context: EffectGiven): Promise<Step> => {
  const loaded = await loadEffects().catch(() => undefined);
  return loaded ? loaded.carryOut(command, send, context) : refuse({code: 'network', recoverable: true});
};
