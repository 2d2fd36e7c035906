/**
 * Once somebody is verified: make an account, use the one that exists, or link the two. Each begins with the event
 * it needs, whatever was tried before: linking while the event is still `Register` would make a second account.
 */
import type {Command} from '../commands.ts';
import type {AccountCommand} from './commands.ts';
import type {Effect, EffectContext, Effects} from '../effect.ts';
import type {Situation} from '../error-row.ts';
import {nextStep} from '../next-screen.ts';
import type {Step} from '../step.ts';
import {callbackFlow} from '../social/callback.ts';
import {finish, identifyAndSubmit, situation} from '../effects/calls.ts';

/** What was verified on this screen. */
const verification = (context: EffectContext): Pick<Situation, 'identifier' | 'connectorId' | 'verificationId'> => {
  const {redirects, state} = context;
  const {screen} = state;
  switch (screen.name) {
    case 'code':
      return {identifier: screen.identifier, verificationId: screen.verificationId};
    case 'one-time-token':
      return {identifier: {type: 'email', value: screen.email ?? ''}, verificationId: screen.verificationId};
    case 'link-account':
      return {connectorId: screen.connectorId, verificationId: screen.verificationId};
    case 'callback': {
      const kind = callbackFlow(context, screen.connectorId) === 'sso' ? 'EnterpriseSso' : 'Social';
      return {connectorId: screen.connectorId, verificationId: redirects.verificationId(kind)};
    }
    default:
      return {};
  }
};

const identifyAs = async (
  event: 'SignIn' | 'Register',
  command: Command,
  context: EffectContext,
  link: {linkSocialIdentity?: boolean} = {},
): Promise<Step> => {
  const {client} = context;
  const verified = verification(context);
  const {verificationId} = verified;
  if (!verificationId) return {type: 'stay'};
  const switched = await client.switchEvent(event);
  const result = switched.ok ? await identifyAndSubmit(client, {verificationId, ...link}) : switched;
  return finish(result, situation(context, command, event, verified));
};

const createAccount: Effect<'create-account'> = (command, context) => identifyAs('Register', command, context);

const signInInstead: Effect<'sign-in-instead'> = (command, context) => identifyAs('SignIn', command, context);

const linkAccount: Effect<'link-account'> = (command, context) =>
  identifyAs('SignIn', command, context, {linkSocialIdentity: true});

/** The address that the new account lacked is another account's: sign in there, and take the provider along. */
const linkExisting: Effect<'link-existing'> = async (command, context) => {
  const {client, redirects, state} = context;
  const social = redirects.verificationId('Social');
  if (state.screen.name !== 'code' || !social) return {type: 'stay'};
  const {identifier, verificationId} = state.screen;
  const here = situation(context, command, 'SignIn', {identifier});

  const switched = await client.switchEvent('SignIn');
  const identified = switched.ok ? await client.identify({verificationId}) : switched;
  const linked = identified.ok ? await client.updateProfile({type: 'social', verificationId: social}) : identified;
  return linked.ok ? finish(await client.submit(), here) : nextStep(linked.error, here);
};

export const accountEffects: Effects<AccountCommand> = {
  'create-account': createAccount,
  'sign-in-instead': signInInstead,
  'link-account': linkAccount,
  'link-existing': linkExisting,
};
