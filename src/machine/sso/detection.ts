/**
 * Single sign-on while typing: the latest address counts, and any other one turns the form back.
 */
import type {Send} from '../../client/http.ts';
import type {Memory} from '../effect.ts';
import {loadEffects} from '../perform.ts';
import type {State} from '../state.ts';

export interface Detection {
  look(email: string, state: State): Promise<void>;
  giveUp(): void;
}

export const createDetection = (
  until: (signal: AbortSignal) => Send,
  memory: Memory,
  found: (sso: State['sso']) => void,
): Detection => {
  let looking: AbortController | undefined;
  return {
    look: async (email, {settings, sso}) => {
      looking?.abort();
      if (sso?.email === email) return;
      if (sso) found(undefined);
      if (!settings) return;
      const {signal} = (looking = new AbortController());
      const effects = await loadEffects().catch(() => undefined);
      const detected = await effects?.detect(email, settings, until(signal), memory);
      if (detected && !signal.aborted) found(detected);
    },
    giveUp: () => looking?.abort(),
  };
};
