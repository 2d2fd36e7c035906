/** Which page of a folder a request is answered with: the first screen of its path, in the language of who asks. */
import {readFile} from 'node:fs/promises';
import type {IncomingMessage} from 'node:http';
import {join} from 'node:path';
import {languageTags, matchLocale} from '../../i18n/match-locale.ts';
import {acceptedLanguages} from '../../server/settings/language.ts';
import {manifestName, readManifest} from './manifest.ts';

/** The page for everything else, and of a build that has no others. */
const anyPage = 'index.html';

export const pageFor = async ({url, headers}: IncomingMessage, folder: string): Promise<string> => {
  const [path = '/', query] = (url ?? '/').split('?');
  const manifest = readManifest(await readFile(join(folder, manifestName), 'utf8').catch(() => ''));
  const pages = manifest?.pages.filter(({paths}) => paths.includes(path)) ?? [];
  const wishes = [
    ...languageTags(new URLSearchParams(query).get('ui_locales')),
    ...acceptedLanguages(headers['accept-language'] ?? null),
  ];
  const locale = matchLocale(
    wishes,
    pages.map((each) => each.locale),
  );
  const found = pages.find((each) => each.locale === locale) ?? pages[0];
  return found?.file ?? anyPage;
};
