/**
 * Ahead of any press: what a passkey takes is fetched, and where the settings say so passkeys stand among what the
 * browser suggests for the first field. Silent, as nobody has asked for it.
 */
import {createExperienceClient} from '../../client/experience-client.ts';
import type {Send} from '../../client/http.ts';
import type {Platform} from '../../platform/platform.ts';
import type {Assertion} from '../../protocol/experience/passkey.ts';
import type {Memory} from '../effect.ts';
import type {State} from '../state.ts';
import {ask, credentialsOf} from './asked.ts';

/** The passkey that was chosen at the field, if one was. */
export const lookAhead = async (
  {settings, screen}: State,
  {platform, memory}: {readonly platform: Platform; readonly memory: Memory},
  send: Send,
  signal: AbortSignal,
): Promise<Assertion | undefined> => {
  const credentials = credentialsOf(platform);
  if (!credentials.isSupported()) return undefined;
  const asked = await ask(screen, createExperienceClient(send));
  if (!asked.ok || signal.aborted) return undefined;
  memory.passkeyAsked = asked.value;
  if (screen.name !== 'sign-in' || !settings?.passkeySignIn.allowAutofill) return undefined;
  if (!(await credentials.canSuggest()) || signal.aborted) return undefined;
  const chosen = await credentials.get(asked.value.options, signal, 'suggested');
  return 'credential' in chosen ? chosen.credential : undefined;
};
