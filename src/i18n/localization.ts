/**
 * The only place that configures localisation. It loads with the first language that is not the source's, or with other
 * texts than ours.
 */
import {configureLocalization, type LocaleModule} from '@lit/localize';
import {loaderFrom} from '../platform/load.ts';
import {loaders, loadersUrl, sourceLocale} from './generated/loaders.ts';
import {screenFlows} from './generated/screen-flows.ts';
import type {flowOfProblem} from './messages.ts';
import {isBuiltIn} from './problem-text.ts';
import {Vocabulary, type Language} from './vocabulary.ts';

/** Nobody waits long for words: there are others. */
const loadModule = loaderFrom(loadersUrl, 4000);
const load = loaderFrom(import.meta.url);

/** Texts in place of ours, for a language; nothing where they cannot be had. */
export type OwnTemplates = (
  locale: string,
  language: Language | undefined,
) => Promise<LocaleModule['templates'] | undefined>;

/** Names of screens, and codes of problems. */
export type Met = Set<string | undefined>;

export interface Localization {
  /** Empty until a language has been switched to. */
  readonly getLocale: () => string;
  /** Says whether it could not be had: then the current one stays in place. */
  readonly useLocale: (locale: string, ownTemplates?: OwnTemplates) => Promise<boolean>;
  /** Whether there are words for what was met. */
  readonly knows: () => boolean;
  /** Says whether they could not be had: then English is spoken, which has all of its own. */
  readonly learn: () => Promise<boolean>;
  /** For a screen that may come; who is offline by then is told when it does. */
  readonly learnAhead: (screen: string) => Promise<void>;
}

/** How long a form waits for them, as it has ours; those that come later take their place then. */
const patienceMs = 800;

/** Once for a page: the library can be configured once. */
export const createLocalization = (met: Met): Localization => {
  let own: OwnTemplates | undefined;
  let spoken: Vocabulary | undefined;
  let turns = 0;
  /** Comes with the texts of problems. */
  let flowOf: typeof flowOfProblem | undefined;

  const hasProblems = () => [...met].some((name) => name && !isBuiltIn(name) && screenFlows[name] === undefined);
  const flows = () => [...met].map((name) => name && (screenFlows[name] ?? flowOf?.(name)));
  const knowsIn = (vocabulary: Vocabulary) => vocabulary.hasAll(flows()) && (flowOf !== undefined || !hasProblems());

  /** What is met in the meantime as well. */
  const learnIn = async (vocabulary: Vocabulary) => {
    while (!knowsIn(vocabulary)) {
      if (hasProblems()) flowOf ??= (await load(() => import('./messages.ts'))).flowOfProblem;
      await vocabulary.learn(flows());
    }
  };

  const loadLocale = async (locale: string): Promise<LocaleModule> => {
    const turn = ++turns;
    // The source is English already.
    const language =
      locale === sourceLocale && !own ? undefined : await loadModule<Language>(loaders[locale as keyof typeof loaders]);
    const wanted = own;
    const texts = wanted?.(locale, language);
    const inTime = await Promise.race([texts, new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs))]);
    if (!inTime) void texts?.then((late) => late && own === wanted && useLocale(locale, async () => late));
    const vocabulary = new Vocabulary(language, inTime);
    await learnIn(vocabulary);
    if (turn === turns) spoken = vocabulary;
    return vocabulary;
  };

  const {getLocale, setLocale} = configureLocalization({
    // No language has this tag: English is loaded like the others, so that other texts can take the place of its own.
    sourceLocale: '',
    targetLocales: Object.keys(loaders),
    loadLocale,
  });

  const learn: Localization['learn'] = async () => {
    try {
      // Another language may take over in the meantime.
      for (let one; spoken && one !== spoken;) await learnIn((one = spoken));
      return false;
    } catch {
      // The texts of problems are missing themselves: that is told by whoever wants to tell of one.
      if (hasProblems() && !flowOf) return false;
      turns++;
      spoken = undefined;
      await setLocale('').catch(() => {});
      return true;
    }
  };

  const useLocale: Localization['useLocale'] = async (locale, ownTemplates) => {
    // The same language is loaded again for the sake of other texts; what comes next takes over before this is done.
    if (locale === getLocale() && own !== ownTemplates) void setLocale('');
    own = ownTemplates;
    try {
      await setLocale(locale);
      // One that was spoken already may lack what was met since.
      return await learn();
    } catch {
      // Otherwise it would not be asked for again.
      void setLocale(getLocale());
      return true;
    }
  };

  return {
    getLocale,
    useLocale,
    knows: () => !spoken || knowsIn(spoken),
    learn,
    learnAhead: async (screen) => spoken?.learn([screenFlows[screen]]).catch(() => {}),
  };
};
