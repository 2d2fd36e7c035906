/**
 * The calls that several effects make, and what their results lead to.
 */
import type {ExperienceClient} from '../../client/experience-client.ts';
import type {Result} from '../../client/result.ts';
import {nowBy} from '../../platform/later-environment.ts';
import type {CodeIdentifier, InteractionEvent, ProfileUpdate} from '../../protocol/experience.ts';
import type {Command} from '../commands.ts';
import type {EffectContext} from '../effect.ts';
import type {Situation} from '../error-row.ts';
import {nextStep} from '../next-screen.ts';
import type {CodeScreen, Notice} from '../state.ts';
import {go, type Step} from '../step.ts';

/** The circumstances that a command is carried out in. */
export const situation = (
  {settings, state}: EffectContext,
  command: Command,
  event: InteractionEvent,
  more: Pick<Situation, 'identifier' | 'connectorId' | 'verificationId'> = {},
): Situation => ({settings, screen: state.screen, command, event, ...more});

export const identifyAndSubmit = async (
  client: ExperienceClient,
  body?: Parameters<ExperienceClient['identify']>[0],
): Promise<Result<{redirectTo: string}>> => {
  const identified = await client.identify(body);
  return identified.ok ? client.submit() : identified;
};

/** After something was added to the profile: a registration has to be identified again, a sign-in has been. */
export const submitProfile = (client: ExperienceClient, event: InteractionEvent) =>
  event === 'Register' ? identifyAndSubmit(client) : client.submit();

/** Where `submit` led to. */
export const finish = (result: Result<{redirectTo: string}>, at: Situation): Step =>
  result.ok ? {type: 'leave', to: result.value.redirectTo, reason: 'complete'} : nextStep(result.error, at);

/** Which event the code on this screen belongs to. */
export const eventOf = ({flow, event}: CodeScreen): InteractionEvent =>
  event ?? (Object.keys(flowOf) as InteractionEvent[]).find((each) => flowOf[each] === flow) ?? 'SignIn';

const flowOf = {SignIn: 'sign-in', Register: 'register', ForgotPassword: 'forgot-password'} as const;

type Send = Omit<CodeScreen, 'name' | 'verificationId' | 'sentAt'> & {identifier: CodeIdentifier};

/** The screen of a code that has just been sent, in place of one sent before. */
export const codeScreen = (
  {platform}: EffectContext,
  send: Send,
  verificationId: string,
  code: Notice['code'] = 'code-sent',
): Step => {
  const now = nowBy(platform);
  return go({name: 'code', ...send, verificationId, sentAt: now}, {notice: {code, at: now}});
};

/** Starts the interaction afresh and sends a code for it. */
export const startWithCode = async (
  context: EffectContext,
  command: Command,
  event: InteractionEvent,
  identifier: CodeIdentifier,
): Promise<Step> => {
  const {client} = context;
  const started = await client.start(event, context.prove);
  const sent = started.ok ? await client.sendCode(identifier, event) : started;
  return sent.ok
    ? codeScreen(context, {flow: flowOf[event], identifier}, sent.value.verificationId)
    : nextStep(sent.error, situation(context, command, event, {identifier}));
};

/** What the account still needed, and on from there. */
export const saveProfile = async (profile: ProfileUpdate, command: Command, context: EffectContext): Promise<Step> => {
  const {client, state} = context;
  const {screen} = state;
  if (screen.name !== 'set-password' && screen.name !== 'missing-profile' && screen.name !== 'extra-profile') {
    return {type: 'stay'};
  }
  const saved = await client.updateProfile(profile);
  const result = saved.ok ? await submitProfile(client, screen.event) : saved;
  return finish(
    result,
    situation(context, command, screen.event, {
      connectorId: screen.name === 'missing-profile' ? screen.linkSocial : undefined,
      identifier: screen.name === 'set-password' ? screen.identifier : undefined,
    }),
  );
};
