/**
 * The tenant's wording, which only those load who want it.
 */
import type {Send} from '../../client/http.ts';
import {fetchPhrases, injectedPhrases} from '../../client/phrases.ts';
import type {Environment} from '../../platform/environment.ts';

export const readPhrases = async (send: Send, environment: Environment, locale: string): Promise<unknown> =>
  injectedPhrases(environment.injectedSettings(), locale) ?? (await fetchPhrases(send, locale));
