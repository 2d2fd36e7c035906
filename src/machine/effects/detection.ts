/**
 * Single sign-on while typing: silent, the latest address counts, and any other one turns the form back.
 */
import type {ExperienceClient} from '../../client/experience-client.ts';
import {findConnectors, looksLikeEmail} from './sso.ts';
import type {State} from '../state.ts';

export interface Detection {
  look(email: string, state: State): Promise<void>;
  giveUp(): void;
}

export const createDetection = (
  client: (signal: AbortSignal) => ExperienceClient,
  found: (sso: State['sso']) => void,
): Detection => {
  let looking: AbortController | undefined;
  return {
    look: async (email, {settings, sso}) => {
      looking?.abort();
      if (sso?.email === email) return;
      if (sso) found(undefined);
      if (!settings || !looksLikeEmail(email)) return;
      const {signal} = (looking = new AbortController());
      const answer = await findConnectors(email, {client: client(signal), settings});
      if (signal.aborted || !answer.ok || answer.value.length === 0) return;
      found({email, connectorIds: answer.value});
    },
    giveUp: () => looking?.abort(),
  };
};
