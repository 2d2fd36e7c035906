/**
 * The interaction cookie of a Logto server is a map, percent-encoded JSON `{[client id]: uid, _legacy: latest uid}`, so
 * that two applications can be signed in to from two tabs. oidc-provider writes a plain uid; this file translates.
 */
import type {KoaContextWithOIDC} from 'oidc-provider';

export const INTERACTION_COOKIE = '_interaction';
const LATEST = '_legacy';
/** A browser refuses cookies over 4 kB; older sign-ins fall out of the map first. */
const MAX_CLIENTS = 8;

type UidByClient = Record<string, string>;

function parse(cookie: string | undefined): UidByClient {
  try {
    const map: unknown = JSON.parse(decodeURIComponent(cookie ?? ''));
    if (typeof map !== 'object' || map === null) return {};
    return Object.fromEntries(Object.entries(map).filter(([, uid]) => typeof uid === 'string'));
  } catch {
    return {};
  }
}

/** The uid for this application; without one, or for one that is not in the map, the latest. */
export function uidFor(cookie: string | undefined, clientId: string | undefined): string | undefined {
  const map = parse(cookie);
  return (clientId === undefined ? undefined : map[clientId]) ?? map[LATEST];
}

function withUid(cookie: string | undefined, clientId: string, uid: string): string {
  const {[LATEST]: _latest, [clientId]: _replaced, ...others} = parse(cookie);
  const kept = Object.entries(others).slice(1 - MAX_CLIENTS);
  return encodeURIComponent(JSON.stringify({...Object.fromEntries(kept), [clientId]: uid, [LATEST]: uid}));
}

/** Koa middleware: whenever the provider sets the interaction cookie, the map is written in its place. */
export async function writeInteractionMap(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  const {cookies} = ctx;
  const set = cookies.set.bind(cookies);
  cookies.set = (name, value, options) => {
    const clientId = ctx.oidc?.client?.clientId;
    if (name !== INTERACTION_COOKIE || !value || !clientId) return set(name, value, options);
    return set(name, withUid(cookies.get(INTERACTION_COOKIE, {signed: true}), clientId, value), options);
  };
  await next();
}
