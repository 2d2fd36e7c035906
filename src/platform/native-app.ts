/**
 * An app around the page that signs people in with the apps of providers: it says so under the name that the SDKs of
 * Logto use, and takes over with a message.
 */
import {fields, flag, listOf, text} from '../protocol/readers.ts';
import type {SocialConnector} from '../protocol/settings.ts';

/** Not always in the window. */
declare const logtoNativeSdk: unknown;

export const announcedApp = (): unknown => (typeof logtoNativeSdk === 'undefined' ? undefined : logtoNativeSdk);

export interface NativeApp {
  supports(connector: SocialConnector, all: readonly SocialConnector[]): boolean;
  /** Hands the person over; the app comes back to the page's callback. */
  signIn(connector: SocialConnector, origin: string, authorizationUri: string): void;
}

/** `undefined`: it cannot be spoken to. */
export const nativeApp = (announced: unknown): NativeApp | undefined => {
  const {getPostMessage, supportedConnector, callbackLink} = fields(announced);
  if (typeof getPostMessage !== 'function') return undefined;
  const {universal, nativeTargets} = fields(supportedConnector);
  const targets = listOf(text)(nativeTargets);
  const link = text(callbackLink);

  const isNative = ({platform, target}: SocialConnector) => platform === 'Native' && targets.includes(target);

  return {
    supports: (connector, all) =>
      isNative(connector) ||
      (connector.platform === 'Universal' &&
        flag(universal) === true &&
        link !== undefined &&
        !all.some((other) => other.target === connector.target && isNative(other))),

    signIn: ({id, platform}, origin, authorizationUri) => {
      const landing = `${origin}/social/landing/${encodeURIComponent(id)}`;
      const query = new URLSearchParams({redirect_to: authorizationUri, native_callback: link ?? ''});
      const post = getPostMessage.call(announced) as (message: object) => void;
      post({
        callbackUri: `${origin}/callback/${encodeURIComponent(id)}`,
        // What is in no app opens in the browser, and has to find its way back.
        redirectTo: platform === 'Universal' ? `${landing}?${query}` : authorizationUri,
      });
    },
  };
};
