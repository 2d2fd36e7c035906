/**
 * What MDN knows of features: since which version each engine has them.
 */
import {createRequire} from 'node:module';
import type {CompatData, CompatStatement, SupportStatement} from '@mdn/browser-compat-data';
import {engines} from '../../src/build/engines.ts';

const data = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

/** By its path in the data, `css.properties.gap`; nothing where MDN has none of it. */
export const compatOf = (path: readonly string[]): CompatStatement | undefined => {
  let place: unknown = data;
  for (const name of path) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, name)) return undefined;
    place = (place as Record<string, unknown>)[name];
  }
  return (place as {__compat?: CompatStatement}).__compat;
};

/** Names below a path. */
export const namesIn = (path: readonly string[]): readonly string[] => {
  let place: unknown = data;
  for (const name of path) place = (place as Record<string, unknown> | undefined)?.[name];
  return Object.keys(place ?? {});
};

const isSince = (statement: SupportStatement | undefined, version: string) =>
  [statement ?? []].flat().some(({version_added: since, flags, prefix, alternative_name: other}) => {
    if (flags || prefix || other || typeof since !== 'string' || since === 'preview') return false;
    return Number(since.replace('≤', '')) <= Number(version);
  });

/** Those of our oldest engines that do not have it. */
export const lackedBy = ({support}: CompatStatement): readonly string[] =>
  (Object.keys(engines) as (keyof typeof engines)[]).filter((name) => !isSince(support[name], engines[name]));
