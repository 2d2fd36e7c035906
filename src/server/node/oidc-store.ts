/** What oidc-provider remembers: interactions, sessions, grants and tokens, in memory. */
import type {Adapter, AdapterPayload} from 'oidc-provider';
import type {Clock} from '../ports.ts';

interface Stored {
  model: string;
  payload: AdapterPayload;
  expiresAt: number;
}

export interface OidcStore {
  adapter: (model: string) => Adapter;
  /** Drops everything of these models; all of it without an argument. */
  forget(...models: string[]): void;
}

export function createOidcStore(clock: Clock): OidcStore {
  const stored = new Map<string, Stored>();

  const live = (key: string): AdapterPayload | undefined => {
    const entry = stored.get(key);
    if (entry && entry.expiresAt > clock.now()) return entry.payload;
    stored.delete(key);
    return undefined;
  };

  const dropExpired = () => {
    for (const [key, {expiresAt}] of stored) if (expiresAt <= clock.now()) stored.delete(key);
  };

  const findBy = (model: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const [key, entry] of stored) if (entry.model === model && matches(entry.payload)) return live(key);
    return undefined;
  };

  const adapter = (model: string): Adapter => {
    const keyOf = (id: string) => `${model}:${id}`;
    return {
      async upsert(id, payload, expiresIn) {
        dropExpired();
        const expiresAt = expiresIn === undefined ? Infinity : clock.now() + expiresIn * 1000;
        stored.set(keyOf(id), {model, payload, expiresAt});
      },
      find: async (id) => live(keyOf(id)),
      findByUid: async (uid) => findBy(model, (payload) => payload.uid === uid),
      findByUserCode: async (userCode) => findBy(model, (payload) => payload.userCode === userCode),
      async consume(id) {
        const payload = live(keyOf(id));
        if (payload) payload.consumed = Math.floor(clock.now() / 1000);
      },
      async destroy(id) {
        stored.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, {payload}] of stored) if (payload.grantId === grantId) stored.delete(key);
      },
    };
  };

  return {
    adapter,
    forget(...models) {
      if (models.length === 0) return stored.clear();
      for (const [key, {model}] of stored) if (models.includes(model)) stored.delete(key);
    },
  };
}
