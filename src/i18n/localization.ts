/**
 * The only place that configures localisation. It loads with the first language that is not the source's, or with other
 * texts than ours.
 */
import {configureLocalization, type LocaleModule} from '@lit/localize';
import {loaderFrom} from '../platform/load.ts';
import {loaders, loadersUrl, sourceLocale} from './generated/loaders.ts';

/** Nobody waits long for words: there are others. */
const loadModule = loaderFrom(loadersUrl, 4000);

/** A language's own part of our code. */
export type Language = (typeof loaders)[keyof typeof loaders] extends () => Promise<infer M> ? M : never;

/** Texts in place of ours, for a language; nothing where they cannot be had. */
export type OwnTemplates = (
  locale: string,
  language: Language | undefined,
) => Promise<LocaleModule['templates'] | undefined>;

export interface Localization {
  /** Empty until a language has been switched to. */
  readonly getLocale: () => string;
  /** Says whether it could not be had: then the current one stays in place. */
  readonly useLocale: (locale: string, ownTemplates?: OwnTemplates) => Promise<boolean>;
}

/** How long a form waits for them, as it has ours; those that come later take their place then. */
const patienceMs = 800;

/** Once for a page: the library can be configured once. */
export const createLocalization = (): Localization => {
  let own: OwnTemplates | undefined;

  const load = async (locale: string): Promise<LocaleModule> => {
    // The source is English already.
    const language =
      locale === sourceLocale && !own ? undefined : await loadModule<Language>(loaders[locale as keyof typeof loaders]);
    const wanted = own;
    const texts = wanted?.(locale, language);
    const inTime = await Promise.race([texts, new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs))]);
    if (!inTime) void texts?.then((late) => late && own === wanted && useLocale(locale, async () => late));
    return {templates: {...language?.templates, ...inTime}};
  };

  const {getLocale, setLocale} = configureLocalization({
    // No language has this tag: English is loaded like the others, so that other texts can take the place of its own.
    sourceLocale: '',
    targetLocales: Object.keys(loaders),
    loadLocale: load,
  });

  const useLocale: Localization['useLocale'] = async (locale, ownTemplates) => {
    // The same language is loaded again for the sake of other texts; what comes next takes over before this is done.
    if (locale === getLocale() && own !== ownTemplates) void setLocale('');
    own = ownTemplates;
    try {
      await setLocale(locale);
      return false;
    } catch {
      // Otherwise it would not be asked for again.
      void setLocale(getLocale());
      return true;
    }
  };

  return {getLocale, useLocale};
};
