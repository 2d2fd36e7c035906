/**
 * What a sign-in keeps in the browser from its first screen on, under the keys that Logto's own pages use.
 */
import type {Drafts} from '../machine/state.ts';
import {parseJson, shape, text, texts} from '../protocol/readers.ts';
import {readIdentifierType, type IdentifierType} from '../protocol/settings.ts';
import type {Stores} from './stores.ts';

const identifierInput = shape({value: text}, {type: readIdentifierType});

/** Of the authorization request: application, organisation, languages, who is expected. */
export type ContextKey = 'app_id' | 'organization_id' | 'ui_locales' | 'login_hint';

export interface FlowStorage {
  context(key: ContextKey): string | undefined;
  setContext(key: ContextKey, value: string | undefined): void;
  identifier(): ReturnType<typeof identifierInput>;
  setIdentifier(value: string, type?: IdentifierType): void;
  /** What was typed where an account is completed. */
  drafts(): Drafts;
  setDrafts(drafts: Drafts): void;
  /** At the end: the next person on this browser starts with nothing. */
  clear(): void;
}

/** Prefixed by the origin, because several sign-ins may share one store. */
export const keyOf = (stores: Stores, name: string) => `logto:${stores.origin()}:${name}`;
export const verificationIds = 'verification-ids';

export const createFlowStorage = (stores: Stores): FlowStorage => {
  const {session} = stores;
  const identifierKey = () => keyOf(stores, 'identifier-input-value');
  const draftsKey = () => keyOf(stores, 'profile-drafts');
  return {
    context: (name) => session.get(name) || undefined,
    setContext: (name, value) => session.set(name, value),

    identifier: () => parseJson(identifierInput, session.get(identifierKey())),
    setIdentifier: (value, type) => session.set(identifierKey(), JSON.stringify({type, value})),

    drafts: () => parseJson(texts, session.get(draftsKey())) ?? {},
    setDrafts: (drafts) => session.set(draftsKey(), JSON.stringify(drafts)),

    clear: () => {
      const names = [identifierKey(), draftsKey(), keyOf(stores, verificationIds), 'login_hint'];
      for (const name of names) session.set(name, undefined);
    },
  };
};
