/** What oidc-provider remembers: interactions, sessions, grants and tokens, in memory. */
import type {Adapter, AdapterPayload} from 'oidc-provider';
import {ExpiringMap} from '../common/expiring-map.ts';
import {LookUp} from '../common/look-up.ts';
import type {Clock} from '../api/ports.ts';

export interface OidcStore {
  adapter: (model: string) => Adapter;
  /** Drops everything of these models; all of it without an argument. */
  forget(...models: string[]): void;
}

/** Of each kind: sessions live for weeks, and a laptop has other things to remember. */
const KEPT = 5_000;

/** What entries are found by, beside their id. */
const lookUps = ['uid', 'userCode', 'grantId'] as const;

function createModel(clock: Clock): Adapter & {clear(): void} {
  const ids = new LookUp();
  const valuesOf = (payload: AdapterPayload) =>
    lookUps.flatMap((name) => (payload[name] === undefined ? [] : [`${name}:${payload[name]}`]));
  const stored = new ExpiringMap<AdapterPayload>({
    clock,
    max: KEPT,
    onGone: (id, payload) => valuesOf(payload).forEach((value) => ids.remove(value, id)),
  });
  const findBy = (value: string) => {
    const [id] = ids.keys(value);
    return id === undefined ? undefined : stored.get(id);
  };
  return {
    async upsert(id, payload, expiresIn) {
      stored.delete(id);
      // Before it is stored: what is over at once is gone again in the same breath, and takes these along.
      valuesOf(payload).forEach((value) => ids.add(value, id));
      stored.set(id, payload, expiresIn === undefined ? Infinity : clock.now() + expiresIn * 1000);
    },
    find: async (id) => stored.get(id),
    findByUid: async (uid) => findBy(`uid:${uid}`),
    findByUserCode: async (userCode) => findBy(`userCode:${userCode}`),
    async consume(id) {
      const payload = stored.get(id);
      if (payload) payload.consumed = Math.floor(clock.now() / 1000);
    },
    destroy: async (id) => stored.delete(id),
    async revokeByGrantId(grantId) {
      for (const id of ids.keys(`grantId:${grantId}`)) stored.delete(id);
    },
    clear: () => stored.clear(),
  };
}

export function createOidcStore(clock: Clock): OidcStore {
  const models = new Map<string, ReturnType<typeof createModel>>();
  return {
    adapter(name) {
      const model = models.get(name) ?? createModel(clock);
      models.set(name, model);
      return model;
    },
    forget(...names) {
      for (const [name, model] of models) if (names.length === 0 || names.includes(name)) model.clear();
    },
  };
}
