/**
 * `npm run localize:build`: turns the files in `locales` into the modules that the page loads.
 * `npm run localize:extract`: brings new texts of the source into `locales`; with a language tag behind `--`, it begins
 * that language's file.
 */
import {appendFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Locale} from '@lit/localize-tools/lib/types/locale.js';
import {builtInPhrases} from './built-in-phrases.ts';
import {createBuildLocalizer, createLocalizer, sourceMessages, translatedLocales} from './localizer.ts';
import {messageShapes} from './message-shapes.ts';
import {onceFor} from './once-for.ts';
import {pseudoLocale} from './pseudo-locale.ts';

const generated = join(import.meta.dirname, '../i18n/generated');

/** A table instead of an import with a variable: bundlers need no helper for it. */
const loaders = (locales: readonly string[]) =>
  [
    '/** Written by `npm run localize:build`. */',
    "export const sourceLocale = 'en';",
    `export const pseudoLocale = '${pseudoLocale}';`,
    '/** What their addresses are relative to. */',
    'export const loadersUrl = import.meta.url;',
    'export const loaders = {',
    ...locales.map((locale) => `  '${locale}': () => import('./locales/${locale}.ts'),`),
    '};',
    '',
  ].join('\n');

const build = async () => {
  const localizer = createBuildLocalizer();
  const messages = sourceMessages(localizer);
  await localizer.build();
  const locales = [...translatedLocales(), pseudoLocale];
  await writeFile(join(generated, 'loaders.ts'), loaders(['en', ...locales]));
  await writeFile(join(generated, 'shapes.ts'), messageShapes(messages));
  await writeFile(join(generated, 'locales/en.ts'), 'export const templates = {};\n');
  for (const locale of ['en', ...locales]) {
    await appendFile(join(generated, 'locales', `${locale}.ts`), builtInPhrases(locale));
  }
};

const extract = async (begun: readonly string[]) => {
  const localizer = createLocalizer([...new Set([...translatedLocales(), ...(begun as Locale[])])]);
  sourceMessages(localizer);
  await localizer.writeInterchangeFiles();
};

const [command, ...rest] = process.argv.slice(2);
await (command === '--extract' ? extract(rest) : onceFor('texts', ['src', 'locales', 'package-lock.json'], build));
