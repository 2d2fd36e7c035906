/**
 * The code of a device. Its form belongs to the OIDC provider, which answers with redirects to this page: what they say
 * is in the query, whether the page is opened there or has sent the form itself.
 */
import {readCookie} from '../../platform/cookies.ts';
import type {CommandOf} from '../commands.ts';
import type {EffectContext, Effects} from '../effect.ts';
import {situation} from '../effects/calls.ts';
import {nextStep} from '../next-screen.ts';
import {go, type Step} from '../step.ts';
import type {DeviceCommand} from './commands.ts';

/** The secret of the provider's form; only this page sees it. */
const secret = () => readCookie('_logto_device_flow_xsrf');

const wrong = ['NoCodeError', 'NotFoundError', 'ExpiredError', 'AlreadyUsedError'];

/** The provider begins, and sends the browser back with the secret. */
const begin = ({platform}: EffectContext, code = ''): Step => {
  const query = code ? `?${new URLSearchParams({user_code: code})}` : '';
  return {type: 'leave', to: `${platform.navigation.origin()}/oidc/device${query}`, reason: 'device'};
};

type Query = Readonly<Record<string, string | undefined>>;

/** What the query of our page means. */
const read = ({user_code: asked, input_code: typed, error}: Query, context: EffectContext, entered?: string): Step => {
  if (error === 'AbortedError') return go({name: 'device-end', how: 'cancelled'});
  if (!secret()) return begin(context, asked ?? typed ?? entered);
  if (asked) return go({name: 'device', code: asked, asks: true});
  const code = typed ?? entered;
  const screen = {name: 'device', ...(code && {code})} as const;
  if (!error) return go(screen);
  return go(screen, {
    problem: wrong.includes(error)
      ? {code: 'device-code-wrong', field: 'code', recoverable: false}
      : {code: 'device-expired', recoverable: false},
  });
};

const send = async (
  command: CommandOf<'enter-device-code' | 'cancel-device'>,
  context: EffectContext,
  decision: Readonly<Record<string, string>>,
): Promise<Step> => {
  const xsrf = secret();
  if (!xsrf) return begin(context, command.code);
  const answer = await context.client.sendDeviceCode({xsrf, user_code: command.code, ...decision});
  if (!answer.ok) {
    const {error} = answer;
    // Not what a form of its own would say: the session is gone, and another begins.
    return 'status' in error && error.status === 400
      ? begin(context, command.code)
      : nextStep(error, situation(context, command, 'SignIn'));
  }
  const {pathname, searchParams} = new URL(answer.value.redirectedTo);
  if (pathname === '/device/success') return go({name: 'device-end', how: 'signed-in'});
  if (pathname === '/device') return read(Object.fromEntries(searchParams), context, command.code);
  // On to the sign-in, or to what the application may do.
  return {type: 'leave', to: answer.value.redirectedTo, reason: 'device'};
};

export const deviceEffects: Effects<DeviceCommand> = {
  'ask-device': async ({params}, context) => read(params, context),
  'enter-device-code': (command, context) => send(command, context, {confirm: 'yes'}),
  'cancel-device': (command, context) => send(command, context, {abort: 'yes'}),
};
