/**
 * For each command that asks the server something, the function that does it: one module, loaded with the first of
 * them, because the first screen needs none and what follows it soon needs most.
 */
import {createExperienceClient} from '../../client/experience-client.ts';
import type {Send} from '../../client/http.ts';
import {createRedirectStorage} from '../../platform/redirect-storage.ts';
import type {Effect, EffectGiven, Memory, ServerCommand} from '../effects.ts';
import {refuse, type Step} from '../step.ts';
import {createAccount, linkAccount, linkExisting, signInInstead} from '../social/accounts.ts';
import {finishCallback} from '../social/callback.ts';
import {eventOf} from './calls.ts';
import {resendCode, verifyCode} from '../code/effects.ts';
import {findSso, startSocial, startSso} from '../social/effects.ts';
import {register, sendSignInCode, submitIdentifier, verifyPassword} from '../identifier/effects.ts';
import {createJournal, remembering} from './journal.ts';
import {saveContact, saveUsername, setPassword} from '../profile/effects.ts';
import {readTyped} from '../identifier/typed.ts';

export {beginAgain} from '../session/restart.ts';
export {detect} from '../sso/find-connectors.ts';
export {withWayOn} from '../session/way-on.ts';

const effects: {readonly [T in ServerCommand['type']]: Effect<Extract<ServerCommand, {type: T}>>} = {
  'submit-identifier': submitIdentifier,
  'verify-password': verifyPassword,
  'use-code': sendSignInCode,
  register,
  'find-sso': findSso,
  'start-sso': startSso,
  'start-social': startSocial,
  'finish-callback': finishCallback,
  'verify-code': verifyCode,
  'resend-code': resendCode,
  'create-account': createAccount,
  'sign-in-instead': signInInstead,
  'link-account': linkAccount,
  'link-existing': linkExisting,
  'set-password': setPassword,
  'save-username': saveUsername,
  'save-contact': saveContact,
};

export const carryOut = async (sent: ServerCommand, send: Send, context: EffectGiven): Promise<Step> => {
  const read = readTyped(sent, context.state.screen.name);
  if ('problem' in read) return refuse(read.problem);
  const {command} = read;
  const effect = effects[command.type] as Effect<ServerCommand>;
  return effect(command, {
    ...context,
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
    case 'set-password':
    case 'missing-profile':
      return {event: arrival.screen.event};
    default:
      return undefined;
  }
};
