/**
 * Single sign-on: to the company that an e-mail address belongs to.
 */
import {isLost} from '../../client/result.ts';
import type {Identifier} from '../../protocol/experience.ts';
import type {Effect, EffectContext, Effects} from '../effect.ts';
import {situation} from '../effects/calls.ts';
import {nextStep} from '../next-screen.ts';
import {redirect, unknownConnector} from '../social/redirect.ts';
import type {ScreenName} from '../state.ts';
import {go, refuse, then, type Step} from '../step.ts';
import type {SsoCommand} from './commands.ts';
import {connectorsFor, findConnectors} from './find-connectors.ts';

/** One company: straight there. Several: the person chooses. */
const offerConnectors = (email: string, connectorIds: readonly string[]): Step => {
  const [connectorId, ...others] = connectorIds;
  return connectorId && others.length === 0
    ? then({type: 'start-sso', connectorId})
    : go({name: 'sso-connectors', email, connectorIds});
};

/** Single sign-on goes before everything else. A look-up that fails is no reason to stop anybody. */
export const singleSignOn = async (identifier: Identifier, context: EffectContext): Promise<Step | undefined> => {
  if (identifier.type !== 'email') return undefined;
  const found = await connectorsFor(identifier.value, context);
  return found.ok && found.value.length > 0 ? offerConnectors(identifier.value, found.value) : undefined;
};

/** The forms whose submit may end at a company; anywhere else nobody expects to be sent away. */
const asking: readonly ScreenName[] = ['sign-in', 'register', 'single-sign-on'];

const findSso: Effect<'find-sso'> = async (command, context) => {
  const {email} = command;
  const asked = asking.includes(context.state.screen.name);
  // The server that wants it after all knows better than what was found before.
  const found = await (asked ? connectorsFor : findConnectors)(email, context);
  if (!found.ok && (asked || isLost(found.error))) {
    return nextStep(found.error, situation(context, command, 'SignIn', {identifier: {type: 'email', value: email}}));
  }
  const connectorIds = found.ok ? found.value : [];
  if (asked) {
    return connectorIds.length > 0
      ? offerConnectors(email, connectorIds)
      : refuse({code: 'sso-not-enabled', field: 'identifier', recoverable: false});
  }
  // The server wants single sign-on for an address that was verified in another way.
  const problem = {code: 'session.sso_enabled', recoverable: false} as const;
  return connectorIds.length > 0 ? go({name: 'sso-connectors', email, connectorIds}, {problem}) : refuse(problem);
};

const startSso: Effect<'start-sso'> = (command, context) =>
  context.settings.ssoConnectors.some((each) => each.id === command.connectorId)
    ? redirect('sso', command, context)
    : unknownConnector();

export const ssoEffects: Effects<SsoCommand> = {
  'find-sso': findSso,
  'start-sso': startSso,
};
