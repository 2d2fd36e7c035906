/**
 * The callback of a sign-in that stands in another page: it goes back there, to the window that opened this one, or to
 * the page that was left for the provider.
 */
import {closeWindow, isPopup, tellOpener} from '../../platform/popup.ts';
import type {EffectContext} from '../effect.ts';
import {go, type Step} from '../step.ts';

type Params = Readonly<Record<string, string>>;

/** `undefined`: it is to be finished here. */
export const handBack = async (
  connectorId: string,
  params: Params,
  {platform, onward, redirects}: EffectContext,
): Promise<Step | undefined> => {
  const {navigation} = platform;
  const {state} = params;
  // Only on the callback's own path: whoever is handed something does not hand it on.
  if (!state || navigation.route().kind !== 'callback') return undefined;
  const {inPopup, returnTo} = redirects.bundle(state, connectorId) ?? {};
  // Where storage is parted there is nothing of it here, but the window's name.
  if (inPopup || isPopup()) {
    const isTaken = await tellOpener(state, params);
    if (isTaken) closeWindow();
    return go({name: 'stopped', why: isTaken ? 'window-done' : 'window-lost'});
  }
  if (!returnTo || new URL(returnTo).origin !== navigation.origin()) return undefined;
  onward.returnTo(returnTo, {connectorId, params});
  return new Promise(() => {});
};
