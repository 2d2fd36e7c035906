/** The first screen in the page itself, where a sign-in is at its beginning; the same one is drawn once. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {firstScreenOfPath} from '../../../platform/routes.ts';
import {prerenderPage, type PrerenderedPage} from '../../../prerender/index.ts';
import {urlOf} from '../http.ts';
import type {IncomingMessage} from 'node:http';

/** What differs between two pages with the same settings are words, and what an application asks for. */
const mostKept = 200;

/** `directory` is where the sheets of the page are. */
export function createFirstScreens(directory: string) {
  const kept = new Map<string, Promise<PrerenderedPage | undefined>>();
  const readSheet = (href: string) => {
    try {
      return readFileSync(join(directory, href), 'utf8');
    } catch {
      // Vite's, in development.
      return undefined;
    }
  };

  /** `uiLocales` is what the application asked for, if not in this request. */
  return (req: IncomingMessage, page: string, settings: unknown, uiLocales: string | undefined) => {
    const {pathname, searchParams} = urlOf(req);
    const firstScreen = firstScreenOfPath(pathname.slice(1));
    if (!firstScreen || searchParams.has('one_time_token')) return Promise.resolve(undefined);
    const options = {
      firstScreen,
      uiLocales,
      acceptLanguage: req.headers['accept-language'],
      identifier: searchParams.get('identifier') ?? undefined,
      loginHint: searchParams.get('login_hint') ?? undefined,
    };
    const key = JSON.stringify([page, settings, options]);
    const drawn = kept.get(key) ?? prerenderPage(page, settings, {...options, readSheet});
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, drawn);
    return drawn;
  };
}
