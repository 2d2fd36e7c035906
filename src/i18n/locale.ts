/**
 * The language that is spoken: one per page, every `<auth-sign-in>` on it speaks the same. The source is in English,
 * which takes nothing more.
 */
import type {State} from '../machine/state.ts';
import {loaderFrom} from '../platform/load.ts';
import {loaders, loadersUrl, sourceLocale} from './generated/loaders.ts';
import type {Localization, Met, OwnTemplates} from './localization.ts';

/** Nobody waits long for words: there are others. */
const limitMs = 4000;
const load = loaderFrom(import.meta.url, limitMs);
const loadLanguage = loaderFrom(loadersUrl, limitMs);

/** Screens and problems, in whatever language: the next one that is spoken has to have words for them too. */
const met: Met = new Set();

export let localization: Localization | undefined;
let coming: Promise<Localization> | undefined;

export const getLocale = () => localization?.getLocale() || sourceLocale;

/** Switches the page to one of our languages. Says whether it could not be had: then the current one stays in place. */
export const useLocale = async (locale: string, ownTemplates?: OwnTemplates): Promise<boolean> => {
  if (!coming && locale === sourceLocale && !ownTemplates) return false;
  // The words come along, and not after.
  if (!localization) void loadLanguage<object>(loaders[locale as keyof typeof loaders]).catch(() => {});
  coming ??= load(() => import('./localization.ts')).then(
    ({createLocalization}) => (localization ??= createLocalization(met)),
  );
  const ready = await coming.catch(() => undefined);
  if (ready) return ready.useLocale(locale, ownTemplates);
  coming = undefined;
  return true;
};

interface Situation {
  readonly screen: {readonly name: string};
  readonly problem?: State['problem'];
}

/** Whether there are words for all that was met, this as well; in English there are. */
export const knowsWords = ({screen, problem}: Situation) => {
  met.add(screen.name).add(problem?.code);
  return localization?.knows() ?? true;
};
