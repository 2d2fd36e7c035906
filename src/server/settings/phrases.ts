/**
 * The texts of a tenant. A Logto server brings a tree of phrases in each of its languages; a tenant changes some of
 * them, or adds a language. This UI has texts of its own, and looks only for what the tenant changed.
 */
import * as z from 'zod/mini';
import {deepMerge} from '../common/deep-merge.ts';
import {bestLanguage, builtInLanguages} from './language.ts';

/** A tree of texts by key. */
export type Phrases = {[key: string]: string | Phrases};
export type PhrasesByLanguage = Readonly<Record<string, Phrases>>;

/** Null takes a phrase, a branch or a language back. */
export type PhrasesPatch = {[key: string]: string | null | PhrasesPatch | undefined};
export type PhrasesPatchByLanguage = Record<string, PhrasesPatch | null>;

const languageNames = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'});

/** What is wrong with a tag, if anything: only tags that a browser could ask for make sense. */
function complaintAbout(tag: string): string | undefined {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag);
    if (!languageNames.of(canonical)) return 'there is no such language';
    return canonical === tag ? undefined : `write it as ${canonical}`;
  } catch {
    return 'not a language tag';
  }
}

const languageTag = z.string().check(
  z.check(({value, issues}) => {
    const message = complaintAbout(value);
    if (message) issues.push({code: 'custom', input: value, message});
  }),
);

const anyTree: z.ZodMiniType<PhrasesPatch> = z.record(
  z.string(),
  z.nullable(z.union([z.string(), z.lazy(() => anyTree)])),
);

/** Any part of `known`; any tree at all where nothing is known. */
const partOf = (known: Phrases): z.ZodMiniType<PhrasesPatch> => {
  const entries = Object.entries(known);
  if (entries.length === 0) return anyTree;
  return z.strictObject(
    Object.fromEntries(
      entries.map(([key, value]) => [
        key,
        z.optional(z.nullable(typeof value === 'string' ? z.string() : partOf(value))),
      ]),
    ),
  );
};

/** @param known the whole tree, in whatever language: a phrase it lacks is never shown, so it is a mistake */
export const customPhrases = (known: Phrases): z.ZodMiniType<PhrasesPatchByLanguage> =>
  z.record(languageTag, z.nullable(partOf(known)), {
    error: (issue) => (issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined),
  });

/** Without what is empty: an empty text means that there is none, as in Logto's console. */
function withoutEmpty(tree: PhrasesPatch | PhrasesPatchByLanguage): Phrases {
  const kept: Phrases = {};
  for (const [key, value] of Object.entries(tree)) {
    if (!value) continue;
    const phrase = typeof value === 'string' ? value : withoutEmpty(value);
    if (Object.keys(phrase).length > 0) kept[key] = phrase;
  }
  return kept;
}

export interface PhraseBook {
  /** The tenant's own, by language tag. */
  readonly custom: PhrasesByLanguage;
  /** The best of these languages that there is, and every phrase in it. */
  read(wanted: readonly string[]): {language: string; translation: Phrases};
  /** Deep-merges `patch` into the tenant's own. @throws {z.core.$ZodError} and changes nothing when it is not valid. */
  patch(patch: unknown): PhrasesByLanguage;
  reset(): void;
}

const nothingBuiltIn: PhrasesByLanguage = Object.fromEntries(builtInLanguages.map((tag) => [tag, {}]));

/** @throws {z.core.$ZodError} naming every phrase of `custom` that does not exist */
export function createPhraseBook(
  custom: PhrasesPatchByLanguage = {},
  builtIn: PhrasesByLanguage = nothingBuiltIn,
): PhraseBook {
  const schema = customPhrases(builtIn['en'] ?? {});
  const merge = (base: PhrasesByLanguage, patch: unknown) =>
    withoutEmpty(deepMerge<PhrasesPatchByLanguage>({...base}, schema.parse(patch))) as PhrasesByLanguage;
  const initial = merge({}, custom);
  let current = initial;
  return {
    get custom() {
      return current;
    },
    read(wanted) {
      const language = bestLanguage(wanted, {custom: Object.keys(current), builtIn: Object.keys(builtIn)});
      const base = builtIn[language] ?? builtIn['en'] ?? {};
      return {language, translation: deepMerge(base, current[language] ?? {})};
    },
    patch(patch) {
      current = merge(current, patch);
      return current;
    },
    reset() {
      current = initial;
    },
  };
}
