/**
 * Consent: what an application of somebody else's may learn and do is asked after the sign-in, at a page of its own.
 */
import type {Effect, Effects} from '../effect.ts';
import {finish, situation} from '../effects/calls.ts';
import {nextStep} from '../next-screen.ts';
import {go, type Step} from '../step.ts';
import type {ConsentCommand} from './commands.ts';

const askConsent: Effect<'ask-consent'> = async (command, context) => {
  const asked = await context.client.consent();
  return asked.ok
    ? go({name: 'consent', asked: asked.value})
    : nextStep(asked.error, situation(context, command, 'SignIn'));
};

/** Nothing is lost when it is said twice. */
const giveConsent: Effect<'give-consent'> = async (command, context) =>
  finish(await context.client.giveConsent(command.organizationId), situation(context, command, 'SignIn'));

const declineConsent: Effect<'decline-consent'> = async (_command, {state: {screen}}): Promise<Step> =>
  screen.name === 'consent' && screen.asked
    ? {type: 'leave', to: screen.asked.redirectUri, reason: 'decline'}
    : {type: 'stay'};

const signOut: Effect<'sign-out'> = async (_command, {platform, memory: {appId}}): Promise<Step> => {
  const query = appId ? `?${new URLSearchParams({client_id: appId})}` : '';
  return {type: 'leave', to: `${platform.navigation.origin()}/oidc/session/end${query}`, reason: 'sign-out'};
};

export const consentEffects: Effects<ConsentCommand> = {
  'ask-consent': askConsent,
  'give-consent': giveConsent,
  'decline-consent': declineConsent,
  'sign-out': signOut,
};
