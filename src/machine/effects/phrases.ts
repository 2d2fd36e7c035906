/**
 * The tenant's wording, which only those load who want it.
 */
import {fetchPhrases, injectedPhrases} from '../../client/phrases.ts';
import type {Environment} from '../../platform/environment.ts';
import type {Session} from '../session/session.ts';

export const readPhrases = async (
  connect: () => Promise<Session>,
  signal: AbortSignal,
  environment: Environment,
  locale: string,
): Promise<unknown> =>
  injectedPhrases(environment.injectedSettings(), locale) ??
  connect().then(
    ({anonymous}) => fetchPhrases(anonymous(signal), locale),
    () => undefined,
  );
