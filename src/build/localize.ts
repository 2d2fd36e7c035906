/**
 * `npm run localize:build`: turns the files in `locales` into the modules that the page loads, and adds the
 * pseudo-locale, which has no file.
 */
import {join} from 'node:path';
import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import ts from 'typescript';
import {pseudoLocale, pseudoMessage} from './pseudo-locale.ts';

class Localizer extends RuntimeLitLocalizer {
  override readTranslationsSync() {
    const {translations} = super.readTranslationsSync();
    return {translations: translations.set(pseudoLocale, this.extractSourceMessages().messages.map(pseudoMessage))};
  }
}

const root = join(import.meta.dirname, '../..');
const config = readConfigFileAndWriteSchema(join(root, 'locales/lit-localize.json'));
const {output} = config;
if (output.mode !== 'runtime') throw new Error('locales/lit-localize.json: output.mode has to be "runtime"');
const localizer = new Localizer({...config, output, targetLocales: [...config.targetLocales, pseudoLocale]});

const {errors} = localizer.extractSourceMessages();
if (errors.length > 0) {
  throw new Error(
    ts.formatDiagnostics(errors, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  );
}
await localizer.build();
