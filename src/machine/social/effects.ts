/**
 * To a social provider and back.
 */
import {applicationUrl} from '../../platform/later-environment.ts';
import {loaderFrom} from '../../platform/load.ts';
import {webUrl} from '../../protocol/safe-url.ts';
import type {Effect, EffectContext, Effects} from '../effect.ts';
import {finishCallback} from './callback.ts';
import type {SocialCommand} from './commands.ts';
import {ask} from '../step.ts';
import {redirect, unknownConnector} from './redirect.ts';

const load = loaderFrom(import.meta.url);

const startSocial: Effect<'start-social'> = async (command, context) => {
  const {environment, navigation} = context.platform;
  const connector = context.settings.socialConnectors.find((each) => each.id === command.connectorId);
  if (!connector) return unknownConnector();
  const agent = environment.appAgent();
  const {refusalIn} =
    (agent && !command.anyway && (await load(() => import('./host.ts')).catch(() => undefined))) || {};
  const refusal = agent && refusalIn?.(agent, connector, startUrlOf(context) ?? navigation.origin());
  return refusal ? ask(refusal) : redirect('social', command, context);
};

/** Where another browser begins. */
const startUrlOf = ({platform, startUrl}: EffectContext) =>
  [startUrl, (platform.applicationUrl ?? applicationUrl)()]
    .map((url) => webUrl(url, platform.navigation.origin()))
    .find(Boolean);

export const socialEffects: Effects<SocialCommand> = {
  'start-social': startSocial,
  'finish-callback': finishCallback,
};
