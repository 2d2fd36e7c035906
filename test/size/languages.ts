/**
 * What a person downloads of a language on the way through one flow: what is met everywhere, what the flow adds, and
 * what the larger of the ways to it adds, a code or a password. Each language keeps to the budget; the largest is shown.
 */
import {loaders, pseudoLocale, sourceLocale} from '../../src/i18n/generated/loaders.ts';
import {bytesOf} from './chunks.ts';

const waysIn = ['code', 'password'];

const flowsIn = async (locale: string): Promise<ReadonlyMap<string, number>> => {
  const {parts} = await loaders[locale as keyof typeof loaders]();
  const bytes = new Map(Object.keys(parts).map((flow) => [flow, bytesOf(`${locale}-${flow}`)]));
  const everywhere = bytesOf(locale);
  const wayIn = Math.max(...waysIn.map((flow) => bytes.get(flow) ?? 0));
  return new Map([...bytes].map(([flow, own]) => [flow, everywhere + (waysIn.includes(flow) ? 0 : wayIn) + own]));
};

/** @returns whether each keeps to the budget; says so, flow by flow */
export const checkLanguages = async (budget: number): Promise<boolean> => {
  const largest = new Map<string, {readonly bytes: number; readonly locale: string}>();
  for (const locale of Object.keys(loaders)) {
    if (locale === sourceLocale || locale === pseudoLocale) continue;
    for (const [flow, bytes] of await flowsIn(locale)) {
      if (bytes > (largest.get(flow)?.bytes ?? 0)) largest.set(flow, {bytes, locale});
    }
  }
  console.log('\nlanguages, the largest on its way through each flow');
  for (const [flow, {bytes, locale}] of largest) {
    console.log(`${bytes > budget ? '✖' : '✔'} ${flow}: ${bytes} (${locale}), budget ${budget}`);
  }
  return [...largest.values()].every(({bytes}) => bytes <= budget);
};
