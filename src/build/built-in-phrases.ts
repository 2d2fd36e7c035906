/**
 * What Logto's own pages say in a language, as hashes: enough to see what a tenant has changed, in a few hundred bytes.
 */
import resource from '@logto/phrases-experience';
import {matchLocale} from '../i18n/match-locale.ts';
import {phraseAt, phraseKeys} from '../i18n/tenant-phrases.ts';
import {textHash} from '../i18n/text-hash.ts';

const builtIn = resource as Readonly<Record<string, {translation: unknown}>>;

/** Goes into the language's module: what Logto calls it (of `fa` it has `fa-IR`), and what it says; nothing where it has none. */
export const builtInPhrases = (locale: string) => {
  const tag = matchLocale([locale], Object.keys(builtIn));
  const phrases = tag && builtIn[tag]?.translation;
  const hashes = phrases ? phraseKeys.map((key) => textHash(phraseAt(phrases, key) ?? '')) : [];
  return [
    `export const tag = ${JSON.stringify(tag ?? locale)};`,
    `export const builtIn: readonly string[] = ${JSON.stringify(hashes.join(' '))}.split(' ');`,
    '',
  ].join('\n');
};
