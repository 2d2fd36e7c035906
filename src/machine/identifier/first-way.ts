/**
 * On from the identifier, by the way that the settings put first.
 */
import type {CommandOf} from '../commands.ts';
import type {EffectContext} from '../effect.ts';
import {startWithCode} from '../effects/calls.ts';
import {go, refuse, type Step} from '../step.ts';
import {firstWay, takesCode} from './ways.ts';

export const byFirstWay = async (command: CommandOf<'submit-identifier'>, context: EffectContext): Promise<Step> => {
  const {identifier} = command;
  const way = firstWay(context.settings, identifier);
  if (!way) return refuse({code: 'user.sign_in_method_not_enabled', field: 'identifier', recoverable: false});
  const byCode = way === 'code' ? takesCode(identifier) : undefined;
  return byCode ? startWithCode(context, command, 'SignIn', byCode) : go({name: 'password', identifier});
};
