/**
 * What the device is to be asked with. It is fetched before anybody presses a button, where that can be: some browsers
 * show their dialog only right after a press.
 */
import type {ExperienceClient} from '../../client/experience-client.ts';
import {success, type Result} from '../../client/result.ts';
import {createCredentials, type Credentials} from '../../platform/credentials.ts';
import type {Platform} from '../../platform/platform.ts';
import type {Memory, PasskeyAsked} from '../effect.ts';
import type {Screen} from '../state.ts';

export const credentialsOf = ({credentials}: Platform): Credentials => credentials ?? createCredentials();

/** Whose passkey is asked for: what was fetched for another screen, or for somebody else, is of no use. */
export const placeOf = (screen: Screen): string => JSON.stringify('identifier' in screen ? screen : screen.name);

export const isAskedOn = ({name}: Screen) => name === 'sign-in' || name === 'passkey' || name === 'create-passkey';

export const ask = async (screen: Screen, client: ExperienceClient): Promise<Result<PasskeyAsked>> => {
  const at = placeOf(screen);
  switch (screen.name) {
    case 'passkey': {
      const asked = await client.askPasskey(screen.identifier);
      if (!asked.ok) return asked;
      return success({at, options: asked.value.authenticationOptions, verificationId: asked.value.verificationId});
    }
    case 'create-passkey': {
      const asked = await client.askNewPasskey();
      if (!asked.ok) return asked;
      return success({at, options: asked.value.registrationOptions, verificationId: asked.value.verificationId});
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
