/**
 * Which way in was used here before: the method, never by whom.
 */
import type {Stores} from './stores.ts';

const key = 'auth-sign-in:last-used';

export const lastUsed = ({local}: Pick<Stores, 'local'>) => ({
  get: () => local.get(key),
  set: (method: string) => void local.set(key, method),
});
