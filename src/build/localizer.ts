/**
 * lit-localize with our settings. The languages are the files in `locales`: a new one takes nothing but its file.
 */
import {readdirSync} from 'node:fs';
import {basename, join} from 'node:path';
import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import type {Locale} from '@lit/localize-tools/lib/types/locale.js';
import ts from 'typescript';
import {pseudoLocale, pseudoMessage} from './pseudo-locale.ts';

const root = join(import.meta.dirname, '../..');
const localesFolder = join(root, 'locales');

/** Language tags of the files in `locales`. */
export const translatedLocales = (): Locale[] =>
  readdirSync(localesFolder)
    .filter((name) => name.endsWith('.xlf'))
    .map((name) => basename(name, '.xlf') as Locale)
    .sort();

class Localizer extends RuntimeLitLocalizer {
  /** The source, as TypeScript reads it. */
  override get program() {
    return super.program;
  }
}

/** Reads the messages of the source and the translations of these languages. */
export const createLocalizer = (targetLocales = translatedLocales()) => {
  const config = readConfigFileAndWriteSchema(join(localesFolder, 'lit-localize.json'));
  const {output} = config;
  if (output.mode !== 'runtime') throw new Error('locales/lit-localize.json: output.mode has to be "runtime"');
  return new Localizer({...config, output, targetLocales});
};

/** The messages of the source; throws where one cannot be extracted. */
export const sourceMessages = (localizer: RuntimeLitLocalizer) => {
  const {messages, errors} = localizer.extractSourceMessages();
  if (errors.length === 0) return messages;
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  };
  throw new Error(ts.formatDiagnostics(errors, host));
};

/** Beside the translations also the pseudo-locale, which has no file. */
export const createBuildLocalizer = () => {
  const localizer = createLocalizer([...translatedLocales(), pseudoLocale]);
  const readFiles = localizer.readTranslationsSync.bind(localizer);
  localizer.readTranslationsSync = () => {
    const {translations} = readFiles();
    return {translations: translations.set(pseudoLocale, sourceMessages(localizer).map(pseudoMessage))};
  };
  return localizer;
};

/** The same for some of the messages alone, into another folder. */
export const createPartLocalizer = (
  whole: RuntimeLitLocalizer,
  has: (message: string) => boolean,
  outputDir: string,
) => {
  const {output} = whole.config;
  if (output.mode !== 'runtime') throw new Error('there are no modules in another mode than "runtime"');
  const only = <M extends {readonly name: string}>(messages: readonly M[]) => messages.filter(({name}) => has(name));
  const part = new RuntimeLitLocalizer({...whole.config, output: {...output, outputDir}});
  part.extractSourceMessages = () => ({messages: only(sourceMessages(whole)), errors: []});
  part.readTranslationsSync = () => ({
    translations: new Map([...whole.readTranslationsSync().translations].map(([tag, all]) => [tag, only(all)])),
  });
  return part;
};
