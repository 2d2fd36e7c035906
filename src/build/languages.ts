/**
 * The modules of the languages: `TAG.ts` has what is met everywhere, and knows the others; `TAG-FLOW.ts` has what one
 * flow adds. Nobody downloads the words of a flow that he does not come to.
 */
import {appendFile, rename, rmdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import {builtInPhrases} from './built-in-phrases.ts';
import {createPartLocalizer} from './localizer.ts';

/** Flow → its messages. */
type Flows = ReadonlyMap<string, ReadonlySet<string>>;

const fileOf = (locale: string, flow: string) => `${locale}-${flow}.ts`;

/** A table, as that of the languages. */
const partsOf = (locale: string, flows: readonly string[]) =>
  [
    'export const partsUrl = import.meta.url;',
    'export const parts: Readonly<Record<string, () => Promise<{readonly templates: object}>>> = {',
    ...flows.map((flow) => `  '${flow}': () => import('./${fileOf(locale, flow)}'),`),
    '};',
    '',
  ].join('\n');

export const writeLanguages = async (
  folder: string,
  localizer: RuntimeLitLocalizer,
  locales: readonly string[],
  flows: Flows,
) => {
  const isInFlow = (message: string) => [...flows.values()].some((messages) => messages.has(message));
  await createPartLocalizer(localizer, (message) => !isInFlow(message), folder).build();
  for (const [flow, messages] of flows) {
    const own = join(folder, flow);
    await createPartLocalizer(localizer, (message) => messages.has(message), own).build();
    for (const locale of locales) await rename(join(own, `${locale}.ts`), join(folder, fileOf(locale, flow)));
    await rmdir(own);
  }
  await writeFile(join(folder, 'en.ts'), 'export const templates = {};\n');
  for (const locale of ['en', ...locales]) {
    const parts = partsOf(locale, locale === 'en' ? [] : [...flows.keys()]);
    await appendFile(join(folder, `${locale}.ts`), parts + builtInPhrases(locale));
  }
};
