/**
 * What has to outlive a visit to a provider, under the keys that Logto's own pages use.
 */
import {number} from '../protocol/number.ts';
import {flag, oneOf, parseJson, shape, text, texts, type Reader} from '../protocol/readers.ts';
import {readCallbackCookie, setCallbackCookie, takeCallbackCookie} from './callback-cookie.ts';
import {keyOf, verificationIds} from './storage.ts';
import type {Store, Stores} from './stores.ts';

/** Enough to finish at a provider's callback that opens in another tab of this browser. */
export interface RedirectBundle {
  readonly state: string;
  readonly flow: 'social' | 'sso';
  readonly connectorId: string;
  readonly verificationId: string;
  /** Epoch milliseconds, as is `expiresAt`. */
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly appId?: string | undefined;
  readonly organizationId?: string | undefined;
  readonly uiLocales?: string | undefined;
  /** The provider stands in a window of its own. */
  readonly inPopup?: boolean | undefined;
  /** The page that was left for it, and goes on with the answer. */
  readonly returnTo?: string | undefined;
}

const bundle: Reader<RedirectBundle> = shape(
  {
    state: text,
    flow: oneOf('social', 'sso'),
    connectorId: text,
    verificationId: text,
    createdAt: number,
    expiresAt: number,
  },
  {appId: text, organizationId: text, uiLocales: text, inPopup: flag, returnTo: text},
);

const bundlePrefix = 'logto:redirect-context:fallback:';
const claimed = 'claimed';
const appLinkKey = (connectorId: string) => `social_callback_data:${connectorId}`;
const stateKey = (connectorId: string) => `social_auth_state:${connectorId}`;

export interface RedirectStorage {
  verificationId(kind: 'Social' | 'EnterpriseSso'): string | undefined;
  /** As all that is set here: says whether it is still there when the provider sends the person back. */
  setVerificationId(kind: 'Social' | 'EnterpriseSso', id: string): boolean;
  /** Whether this callback was claimed here, in this tab, before the page was loaded once more. */
  isClaimed(connectorId: string, state: string): boolean;
  setClaimed(connectorId: string, state: string): void;
  /** One use only. */
  takeState(connectorId: string): string | undefined;
  setState(connectorId: string, state: string): boolean;
  /** Where an app waits for what the provider says. */
  setAppLink(connectorId: string, link: string): void;
  /** One use only. */
  takeAppLink(connectorId: string): string | undefined;
  /** Without using it up. */
  bundle(state: string, connectorId: string): RedirectBundle | undefined;
  /** One use only, and not once it has expired. */
  takeBundle(state: string, connectorId: string, now: number): RedirectBundle | undefined;
  /** Sweeps out those that have expired. */
  setBundle(bundle: RedirectBundle): boolean;
}

const take = (store: Store, name: string) => {
  const value = store.get(name);
  store.set(name, undefined);
  return value;
};

export const createRedirectStorage = (stores: Stores): RedirectStorage => {
  const {session, local} = stores;
  const idsKey = () => keyOf(stores, verificationIds);
  const ids = () => parseJson(texts, session.get(idsKey())) ?? {};
  return {
    verificationId: (kind) => ids()[kind],
    setVerificationId: (kind, id) => session.set(idsKey(), JSON.stringify({...ids(), [kind]: id})),

    // Beside the ids, so that it ends with them.
    isClaimed: (connectorId, state) => ids()[claimed] === `${connectorId} ${state}`,
    setClaimed: (connectorId, state) =>
      void session.set(idsKey(), JSON.stringify({...ids(), [claimed]: `${connectorId} ${state}`})),

    takeState: (connectorId) => take(session, stateKey(connectorId)),
    setState: (connectorId, state) => session.set(stateKey(connectorId), state),

    setAppLink: (connectorId, link) => void session.set(appLinkKey(connectorId), link),
    takeAppLink: (connectorId) => take(session, appLinkKey(connectorId)),

    bundle: (state, connectorId) => {
      const found = parseJson(bundle, local.get(bundlePrefix + state) ?? readCallbackCookie());
      return found?.state === state && found.connectorId === connectorId ? found : undefined;
    },
    takeBundle: (state, connectorId, now) => {
      const cookie = takeCallbackCookie(connectorId);
      const found = parseJson(bundle, take(local, bundlePrefix + state) ?? cookie);
      return found?.state === state && found.expiresAt > now ? found : undefined;
    },
    setBundle: (fresh) => {
      for (const name of local.names()) {
        if (!name.startsWith(bundlePrefix)) continue;
        const old = parseJson(bundle, local.get(name));
        if (!old || old.expiresAt <= fresh.createdAt) local.set(name, undefined);
      }
      const json = JSON.stringify(fresh);
      if (local.set(bundlePrefix + fresh.state, json)) return true;
      return setCallbackCookie(fresh.connectorId, json, Math.round((fresh.expiresAt - fresh.createdAt) / 1000));
    },
  };
};
