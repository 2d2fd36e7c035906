/** What a real Logto server says by itself, by language tag. */
import resource from '@logto/phrases-experience';
import type {PhrasesByLanguage} from '../settings/phrases.ts';

export const builtInPhrases: PhrasesByLanguage = Object.fromEntries(
  Object.entries(resource).map(([tag, {translation}]) => [tag, translation]),
);
