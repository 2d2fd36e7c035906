/**
 * What a tenant can change: the sign-in experience, how it looks for one application or organisation, and its texts.
 */
import {deepMerge} from '../common/deep-merge.ts';
import {createPhraseBook, type PhraseBook, type PhrasesByLanguage, type PhrasesPatchByLanguage} from './phrases.ts';
import {
  type OwnLook,
  signInExperience,
  type SignInExperience,
  type SignInExperienceInput,
} from './sign-in-experience.ts';
import type {Followed} from './unfollowed.ts';

export interface Settings {
  /** What the server goes by. */
  readonly current: Followed;
  /** All of it, as it is given away. */
  readonly document: SignInExperience;
  /** By client id. */
  readonly applications: ReadonlyMap<string, OwnLook>;
  readonly organizations: ReadonlyMap<string, OwnLook>;
  readonly phrases: PhraseBook;
  /** Deep-merges `patch` into the document. @throws {z.core.$ZodError} and changes nothing when that is not valid. */
  patch(patch: unknown): SignInExperience;
  /** Back to how it was created. */
  reset(): void;
}

export interface SettingsOptions {
  /** Over the settings of a new tenant. */
  experience?: SignInExperienceInput;
  /** By client id; not meant for third-party applications. */
  applications?: Readonly<Record<string, OwnLook>>;
  organizations?: Readonly<Record<string, OwnLook>>;
  /** The tenant's own texts, by language tag. */
  phrases?: PhrasesPatchByLanguage;
  /** Those the server has by itself. A real one has hundreds in each of its languages; by default they are empty. */
  builtInPhrases?: PhrasesByLanguage;
}

/** @throws {z.core.$ZodError} naming every wrong path of `experience` or `phrases`. */
export function createSettings({
  experience = {},
  applications = {},
  organizations = {},
  phrases: ownPhrases,
  builtInPhrases,
}: SettingsOptions = {}): Settings {
  const newTenant = signInExperience.parse({});
  const initial = signInExperience.parse(deepMerge(newTenant, experience));
  const phrases = createPhraseBook(ownPhrases, builtInPhrases);
  let current = initial;
  return {
    get current() {
      return current;
    },
    get document() {
      return current;
    },
    applications: new Map(Object.entries(applications)),
    organizations: new Map(Object.entries(organizations)),
    phrases,
    patch(patch) {
      current = signInExperience.parse(deepMerge(current, patch));
      return current;
    },
    reset() {
      current = initial;
      phrases.reset();
    },
  };
}
