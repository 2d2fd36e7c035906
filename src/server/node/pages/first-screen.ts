/** The first screen in the page itself, where a sign-in is at its beginning; the same one is drawn once. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {firstScreenOfPath} from '../../../platform/routes.ts';
import {prerenderPage, type AskPhrases, type PrerenderedPage} from '../../../prerender/index.ts';
import {urlOf} from '../http.ts';
import type {IncomingMessage} from 'node:http';

/** What differs between two pages with the same settings are words, and what an application asks for. */
const mostKept = 200;

interface Tenant {
  readonly settings: unknown;
  /** Of its own, in every language. */
  readonly changedPhrases: unknown;
  /** As the page is answered that asks for them in a language. */
  readonly phrases: AskPhrases;
  /** What the application asked for, if not in this request. */
  readonly uiLocales: string | undefined;
}

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

  return (req: IncomingMessage, page: string, {settings, changedPhrases, phrases, uiLocales}: Tenant) => {
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
    const key = JSON.stringify([page, settings, changedPhrases, options]);
    const drawn = kept.get(key) ?? prerenderPage(page, settings, {...options, phrases, readSheet});
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, drawn);
    return drawn;
  };
}
