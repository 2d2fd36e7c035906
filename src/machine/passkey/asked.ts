/**
 * What the device is to be asked with. It is fetched before anybody presses a button, where that can be: some browsers
 * show their dialog only right after a press.
 */
import type {ExperienceClient} from '../../client/experience-client.ts';
import {success, type Result} from '../../client/result.ts';
import {createCredentials, type Credentials, type Outcome} from '../../platform/credentials.ts';
import type {Platform} from '../../platform/platform.ts';
import type {Memory, PasskeyAsked} from '../effect.ts';
import type {PasskeyProblem, Screen} from '../state.ts';
import {refuse, type Step} from '../step.ts';

export const credentialsOf = ({credentials}: Platform): Credentials => credentials ?? createCredentials();

/** Whose passkey is asked for: what was fetched for another screen, or for somebody else, is of no use. */
export const placeOf = (screen: Screen): string => JSON.stringify('identifier' in screen ? screen : screen.name);

/** What the device's answer leads to, where it is none: a person who closes its dialog is told nothing. */
export const withoutPasskey = (problem: Extract<Outcome<unknown>, {problem: string}>['problem']): Step =>
  problem === 'cancelled'
    ? {type: 'stay'}
    : refuse({code: `passkey-${problem}` satisfies PasskeyProblem, recoverable: problem === 'failed'});

export const ask = async (screen: Screen, client: ExperienceClient): Promise<Result<PasskeyAsked>> => {
  const at = placeOf(screen);
  switch (screen.name) {
    case 'passkey': {
      const asked = await client.askPasskey(screen.identifier);
      if (!asked.ok) return asked;
      return success({at, options: asked.value.authenticationOptions, verificationId: asked.value.verificationId});
    }
    case 'mfa-new-passkey':
    case 'create-passkey': {
      const asked = await client.askNewPasskey();
      if (!asked.ok) return asked;
      return success({at, options: asked.value.registrationOptions, verificationId: asked.value.verificationId});
    }
    case 'mfa-passkey': {
      const asked = await client.askMfaPasskey();
      if (!asked.ok) return asked;
      return success({at, options: asked.value.authenticationOptions, verificationId: asked.value.verificationId});
    }
    default: {
      const asked = await client.preflightPasskey();
      return asked.ok ? success({at, options: asked.value.authenticationOptions}) : asked;
    }
  }
};

/** What was fetched is good for once. */
export const take = async (screen: Screen, client: ExperienceClient, memory: Memory): Promise<Result<PasskeyAsked>> => {
  const {passkeyAsked: asked} = memory;
  delete memory.passkeyAsked;
  return asked?.at === placeOf(screen) ? success(asked) : ask(screen, client);
};
