/**
 * What Logto's own pages say in a language, as hashes: enough to see what a tenant has changed, in a few hundred bytes.
 */
import resource from '@logto/phrases-experience';
import {phraseAt, phraseKeys} from '../i18n/tenant-phrases.ts';
import {textHash} from '../i18n/text-hash.ts';

const builtIn = resource as Readonly<Record<string, {translation: unknown}>>;

/** Goes into the language's module; empty for one that Logto does not have. */
export const builtInPhrases = (locale: string) => {
  const phrases = builtIn[locale]?.translation;
  const hashes = phrases ? phraseKeys.map((key) => textHash(phraseAt(phrases, key) ?? '')) : [];
  return `export const builtIn: readonly string[] = ${JSON.stringify(hashes.join(' '))}.split(' ');\n`;
};
