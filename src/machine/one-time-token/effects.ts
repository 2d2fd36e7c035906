/**
 * Links from messages: opening one signs in. The token is used by these calls alone; to look at the page spends nothing.
 */
import type {Effect, EffectContext, Effects} from '../effect.ts';
import {finish, identifyAndSubmit, situation} from '../effects/calls.ts';
import {startOver, type Situation} from '../error-row.ts';
import {nextStep} from '../next-screen.ts';
import {go, then} from '../step.ts';
import type {OneTimeTokenCommand} from './commands.ts';
import {proveByLink} from './prove.ts';

const link = ({memory}: EffectContext) => {
  const {one_time_token: token, login_hint: email} = memory.arrival?.params ?? {};
  return token && email ? {token, email} : undefined;
};

const signIn = async (verificationId: string, here: Situation, client: EffectContext['client']) =>
  finish(await identifyAndSubmit(client, {verificationId}), {...here, verificationId});

const followLink: Effect<'follow-link'> = async (command, context) => {
  const {client, memory} = context;
  const here = situation(context, command, 'SignIn');
  const followed = link(context);
  const route = memory.arrival?.route;
  if (!followed) {
    // After a reload the token is gone, and what it has proven is not.
    const known = await client.interaction();
    if (known.ok && known.value.linkProof) {
      const {id: verificationId, identifier} = known.value.linkProof;
      if (memory.journal) memory.journal.isResumed = true;
      return signIn(
        verificationId,
        situation(context, command, 'SignIn', {identifier: {type: 'email', ...identifier}}),
        client,
      );
    }
    const isAlive = known.ok || (known.error.kind === 'server' && known.error.code === 'session.interaction_not_found');
    return isAlive
      ? startOver(here, {code: 'one_time_token.token_not_found', recoverable: false})
      : nextStep(known.error, here);
  }
  const {email} = followed;
  if (route?.kind !== 'link' || !route.asks) return then({type: 'use-link', email});
  const asked = await client.consent();
  // Where nobody is signed in, nobody is in the way.
  if (!asked.ok) return asked.error.kind === 'server' ? then({type: 'use-link', email}) : nextStep(asked.error, here);
  const {primaryEmail, primaryPhone, username, name} = asked.value.user;
  const current = primaryEmail || (primaryPhone ? `+${primaryPhone}` : username || name);
  return go({name: 'switch-account', email, ...(current && {current})});
};

const consumeLink: Effect<'use-link'> = async (command, context) => {
  const {client} = context;
  const {email} = command;
  const here = situation(context, command, 'SignIn', {identifier: {type: 'email', value: email}});
  const proven = await proveByLink(client, 'SignIn', email, link(context)?.token ?? '');
  if (!proven.ok) return nextStep(proven.error, here);
  return signIn(proven.value.verificationId, here, client);
};

export const oneTimeTokenEffects: Effects<OneTimeTokenCommand> = {'follow-link': followLink, 'use-link': consumeLink};
