/**
 * An app that signs people in opens a provider in the browser: it comes by way of `/social/landing/…`, and the callback
 * leads back to the app. Neither is a sign-in of this browser's.
 */
import type {EffectContext} from '../effect.ts';
import type {Step} from '../step.ts';

type Params = Readonly<Record<string, string>>;

/** An app is reached under a scheme of its own; an address of the web, or a script, is none. */
const isOfApp = (link: string) =>
  /^[a-z][a-z\d+.-]*:/i.test(link) && !/^(https?|wss?|ftp|file|data|blob|about|javascript|vbscript):/i.test(link);

/** `undefined`: there is a sign-in of this browser's to be finished. */
export const passOn = (connectorId: string, params: Params, {onward, redirects}: EffectContext): Step | undefined => {
  const {redirect_to: to, native_callback: back = ''} = params;
  if (to !== undefined) {
    if (isOfApp(back)) redirects.setAppLink(connectorId, back);
    return {type: 'leave', to, reason: 'social', connectorId};
  }
  const link = redirects.takeAppLink(connectorId);
  if (link === undefined || !isOfApp(link)) return undefined;
  onward.leave(`${link}?${new URLSearchParams(params)}`, 'replace');
  return {type: 'stay'};
};
