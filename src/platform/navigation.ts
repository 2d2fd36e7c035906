/**
 * Location and history. With `path` routing each screen has its path, and of the query only `app_id` stays; with
 * `memory` routing the URL is the host page's and only history entries are added. What a first screen does without is in
 * `later-navigation.ts`.
 */
import type {FirstScreen} from '../machine/options.ts';
import type {Screen} from '../machine/state.ts';
import {currentEntry, entryKey, readEntry, restorable, type HistoryEntry} from './history-entry.ts';
import {isUnknown, pathOf, readScreen} from './kept-screens.ts';
import {firstScreenOfPath, parseRoute, type Route} from './routes.ts';

/** What the URL said when the page was opened. */
export interface Arrival {
  readonly route: Route;
  /** Query and fragment; on a callback what the provider says. */
  readonly params: Readonly<Record<string, string>>;
  /** Direct sign-in: the screen for when it cannot be done. */
  readonly fallback: FirstScreen | undefined;
  /** The screen this history entry showed before a reload. */
  readonly screen: Screen | undefined;
  /** There is one, but what it looks like comes with the code that leads to it. */
  readonly isUnknown?: boolean;
}

export interface Navigation {
  origin(): string;
  /** What the URL asks for, without touching it. */
  route(): Route;
  /** Reads the URL, and strips from it what must not stay there. */
  arrive(): Arrival;
  /** Makes `screen` the current entry, and says whether there is one of ours before it. */
  show(screen: Screen, how: 'push' | 'replace', appId: string | undefined): boolean;
  /**
   * Calls back with the screen of the entry that the person moved to, to be read when it is known, and whether the page came frozen out of the
   * back-forward cache. `undefined`: the entry has none of ours.
   */
  listen(listener: (screen: () => Screen | undefined, canGoBack: boolean, thawed: boolean) => void): () => void;
}

export const createNavigation = (routing: 'path' | 'memory'): Navigation => {
  const byPath = routing === 'path';
  const route = (): Route => (byPath && typeof location === 'object' ? parseRoute(location.pathname) : {kind: 'other'});

  const write = (how: 'push' | 'replace', entry: HistoryEntry, url?: string) => {
    const state: unknown = {...(history.state as object | null), [entryKey]: entry};
    if (how === 'push') history.pushState(state, '', url);
    else history.replaceState(state, '', url);
  };

  return {
    origin: () => location.origin,
    route,

    arrive: () => {
      const {screen: stored, trail, callback} = currentEntry();
      const here: Route = callback ? {kind: 'callback', connectorId: callback.connectorId} : route();
      const params =
        callback?.params ?? (byPath ? {...pairs(location.search.slice(1)), ...pairs(location.hash.slice(1))} : {});
      // A callback's code and state, and a token, leave the URL before anything else can read or send them.
      if (callback) write('replace', {trail});
      else if (here.kind === 'callback' || params['one_time_token']) write('replace', {trail}, location.pathname);
      return {
        route: here,
        params,
        fallback: firstScreenOfPath(params['fallback'] ?? ''),
        get screen() {
          return readScreen(stored);
        },
        get isUnknown() {
          return isUnknown(stored);
        },
      };
    },

    show: (screen, how, appId) => {
      const {screen: stored, trail: behind} = currentEntry();
      const previous = readScreen(stored);
      const trail = how === 'push' && previous ? [...behind, previous.name] : behind;
      const query = appId ? `?${new URLSearchParams({app_id: appId})}` : '';
      write(how, {...restorable(screen), trail}, byPath ? (pathOf(screen) ?? location.pathname) + query : undefined);
      return trail.length > 0;
    },

    listen: (listener) => {
      const arrived = (thawed: boolean) => {
        const entry = readEntry(history.state);
        // Without routing of ours, an entry that is not ours is the host page's business.
        if (entry || byPath || thawed)
          listener(() => readScreen(entry?.screen), (entry?.trail.length ?? 0) > 0, thawed);
      };
      const moved = () => arrived(false);
      const shown = (event: PageTransitionEvent) => event.persisted && arrived(true);
      window.addEventListener('popstate', moved);
      window.addEventListener('pageshow', shown);
      return () => {
        window.removeEventListener('popstate', moved);
        window.removeEventListener('pageshow', shown);
      };
    },
  };
};

const pairs = (query: string) => Object.fromEntries(new URLSearchParams(query));
