/**
 * What a sign-in keeps in the browser, under the keys that Logto's own pages use. Storage may be blocked, full, or
 * hold what somebody else wrote: then it is as if nothing had been stored.
 */
import {number, oneOf, parseJson, shape, text, texts, type Reader} from '../protocol/readers.ts';

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
  {appId: text, organizationId: text, uiLocales: text},
);

const identifierInput = shape({value: text});

const fallbackPrefix = 'logto:redirect-context:fallback:';
const stateKey = (connectorId: string) => `social_auth_state:${connectorId}`;

export type ContextKey = 'app_id' | 'organization_id' | 'ui_locales';

export interface FlowStorage {
  /** From the authorization request: application, organisation, languages. */
  context(key: ContextKey): string | undefined;
  setContext(key: ContextKey, value: string | undefined): void;
  identifier(): string | undefined;
  setIdentifier(value: string): void;
  verificationId(kind: 'Social' | 'EnterpriseSso'): string | undefined;
  setVerificationId(kind: 'Social' | 'EnterpriseSso', id: string): void;
  /** One use only. */
  takeState(connectorId: string): string | undefined;
  setState(connectorId: string, state: string): void;
  /** One use only, and not once it has expired. */
  takeBundle(state: string, now: number): RedirectBundle | undefined;
  setBundle(bundle: RedirectBundle): void;
  /** At the end: the next person on this browser starts with nothing. */
  clear(): void;
}

export const createFlowStorage = (): FlowStorage => {
  const session = tolerant(() => sessionStorage);
  const local = tolerant(() => localStorage);
  const key = (name: string) => `logto:${location.origin}:${name}`;
  const identifierKey = () => key('identifier-input-value');
  const idsKey = () => key('verification-ids');
  const ids = () => parseJson(texts, session.get(idsKey())) ?? {};

  return {
    context: (name) => session.get(name) || undefined,
    setContext: (name, value) => session.set(name, value),

    identifier: () => parseJson(identifierInput, session.get(identifierKey()))?.value,
    setIdentifier: (value) => session.set(identifierKey(), JSON.stringify({value})),

    verificationId: (kind) => ids()[kind],
    setVerificationId: (kind, id) => session.set(idsKey(), JSON.stringify({...ids(), [kind]: id})),

    takeState: (connectorId) => session.take(stateKey(connectorId)),
    setState: (connectorId, state) => session.set(stateKey(connectorId), state),

    takeBundle: (state, now) => {
      const found = parseJson(bundle, local.take(fallbackPrefix + state));
      return found?.state === state && found.expiresAt > now ? found : undefined;
    },
    setBundle: (fresh) => {
      for (const name of local.names()) {
        if (!name.startsWith(fallbackPrefix)) continue;
        const old = parseJson(bundle, local.get(name));
        if (!old || old.expiresAt <= fresh.createdAt) local.set(name, undefined);
      }
      local.set(fallbackPrefix + fresh.state, JSON.stringify(fresh));
    },

    clear: () => {
      session.set(identifierKey(), undefined);
      session.set(idsKey(), undefined);
    },
  };
};

/** What outlives a sign-in and says nothing about who signed in. */
export const preference = (name: 'language' | 'tenant-texts') => {
  const local = tolerant(() => localStorage);
  const key = `auth-sign-in:${name}`;
  return {get: () => local.get(key), set: (value: string | undefined) => local.set(key, value)};
};

/** A store that never throws; even reading the property `sessionStorage` can. */
const tolerant = (open: () => Storage) => {
  const attempt = <T>(use: (store: Storage) => T): T | undefined => {
    try {
      return use(open());
    } catch {
      return undefined;
    }
  };
  const get = (name: string) => attempt((store) => store.getItem(name)) ?? undefined;
  const set = (name: string, value: string | undefined) => {
    attempt((store) => (value === undefined ? store.removeItem(name) : store.setItem(name, value)));
  };
  return {
    get,
    set,
    take: (name: string) => {
      const value = get(name);
      set(name, undefined);
      return value;
    },
    names: () => attempt((store) => Object.keys(store)) ?? [],
  };
};
