/**
 * `npm run localize:build`: turns the files in `locales` into the modules that the page loads.
 * `npm run localize:extract`: brings new texts of the source into `locales`; with a language tag behind `--`, it begins
 * that language's file.
 */
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Locale} from '@lit/localize-tools/lib/types/locale.js';
import {writeLanguages} from './languages.ts';
import {createBuildLocalizer, createLocalizer, sourceMessages, translatedLocales} from './localizer.ts';
import {messageParts} from './message-parts.ts';
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

/** Screen → the flow whose words it needs; nothing where it has none of its own. */
const screenFlows = (screens: ReadonlyMap<string, string>) =>
  `export const screenFlows: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(screens), null, 1)};\n`;

const build = async () => {
  const localizer = createBuildLocalizer();
  const messages = sourceMessages(localizer);
  const {flows, screens} = messageParts(localizer.program);
  const locales = [...translatedLocales(), pseudoLocale];
  await writeLanguages(join(generated, 'locales'), localizer, locales, flows);
  await writeFile(join(generated, 'loaders.ts'), loaders(['en', ...locales]));
  await writeFile(join(generated, 'screen-flows.ts'), screenFlows(screens));
  await writeFile(join(generated, 'shapes.ts'), messageShapes(messages));
};

const extract = async (begun: readonly string[]) => {
  const localizer = createLocalizer([...new Set([...translatedLocales(), ...(begun as Locale[])])]);
  sourceMessages(localizer);
  await localizer.writeInterchangeFiles();
};

const [command, ...rest] = process.argv.slice(2);
await (command === '--extract' ? extract(rest) : onceFor('texts', ['src', 'locales', 'package-lock.json'], build));
