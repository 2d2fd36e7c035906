/**
 * Whatever asks the server something, of each flow: one module, loaded with the first of them, because the first screen
 * needs none and what follows it soon needs most.
 */
import {createExperienceClient} from '../../client/experience-client.ts';
import type {Send} from '../../client/http.ts';
import {createRedirectStorage} from '../../platform/redirect-storage.ts';
import {accountEffects} from '../account/effects.ts';
import {proving} from '../captcha/prove.ts';
import {codeEffects} from '../code/effects.ts';
import type {ServerCommand} from '../commands.ts';
import {consentEffects} from '../consent/effects.ts';
import {deviceEffects} from '../device/effects.ts';
import type {Effect, EffectGiven, Effects, Memory} from '../effect.ts';
import {forgotPasswordEffects} from '../forgot-password/effects.ts';
import {identifierEffects} from '../identifier/effects.ts';
import {readTyped} from '../identifier/typed.ts';
import {mfaEffects} from '../mfa/mfa-effects.ts';
import {oneTimeTokenEffects} from '../one-time-token/effects.ts';
import {passkeyEffects} from '../passkey/effects.ts';
import {passwordEffects} from '../password/effects.ts';
import {profileEffects} from '../profile/effects.ts';
import {socialEffects} from '../social/effects.ts';
import {ssoEffects} from '../sso/effects.ts';
import {refuse, type Step} from '../step.ts';
import {eventOf} from './calls.ts';
import {createJournal, remembering} from './journal.ts';

export {finishInPlace} from '../embedded/finish.ts';
export {lookAhead} from '../passkey/ahead.ts';
export {beginAgain} from '../session/restart.ts';
export {detect} from '../sso/find-connectors.ts';
export {withReason, withWayOn} from '../session/way-on.ts';

const effects: Effects<ServerCommand> = {
  ...identifierEffects,
  ...passwordEffects,
  ...codeEffects,
  ...forgotPasswordEffects,
  ...oneTimeTokenEffects,
  ...passkeyEffects,
  ...profileEffects,
  ...socialEffects,
  ...ssoEffects,
  ...accountEffects,
  ...mfaEffects,
  ...consentEffects,
  ...deviceEffects,
};

export const carryOut = async (sent: ServerCommand, send: Send, context: EffectGiven): Promise<Step> => {
  const read = await readTyped(sent, context.state.screen.name, context.countries);
  if ('problem' in read) return refuse(read.problem);
  const {command} = read;
  const effect = effects[command.type] as Effect<ServerCommand['type']>;
  return effect(command, {
    ...context,
    prove: proving(context),
    client: remembering(createExperienceClient(send), journalOf(context.memory), command),
    redirects: createRedirectStorage(context.platform.stores),
  });
};

const journalOf = (memory: Memory) => (memory.journal ??= createJournal(resumed(memory)));

/** What was under way when the page was loaded, if anything was. */
const resumed = ({arrival}: Memory) => {
  switch (arrival?.screen?.name) {
    case 'code':
      return {event: eventOf(arrival.screen)};
    case 'reset-password':
      return {event: 'ForgotPassword' as const};
    case 'create-passkey':
    case 'set-password':
    case 'missing-profile':
    case 'extra-profile':
      return {event: arrival.screen.event};
    case 'mfa':
      return {event: 'SignIn' as const};
    default:
      return undefined;
  }
};
