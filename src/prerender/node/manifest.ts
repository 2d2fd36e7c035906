/**
 * What the pages of a folder were made from, kept beside them: so that it can be told whether they are still right, and
 * which files are ours.
 */
import {createHash} from 'node:crypto';
import {fields, listOf, parseJson, shape, text, texts} from '../../protocol/readers.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import type {Texts} from '../../i18n/own-texts.ts';
import type {Wishes} from './question.ts';

export const manifestName = 'prerendered.json';

/** One screen in one language, and where it is the first. */
export interface Page {
  readonly file: string;
  readonly locale: string;
  readonly paths: readonly string[];
}

export interface Manifest {
  /** When it was made. */
  readonly date: string;
  /** Of the build whose files lie beside the pages. */
  readonly version: string;
  /** Name → hash: each of the settings, and each wish. */
  readonly settings: Readonly<Record<string, string>>;
  readonly wishes: Readonly<Record<string, string>>;
  /** Language → hash of the tenant's own texts in it; nothing in a manifest from before they were in the pages. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly pages: readonly Page[];
  /** All that was written, from the folder on. */
  readonly files: readonly string[];
  /** Assets of the pages before: whoever has one of those open still loads from there. */
  readonly before: readonly string[];
}

const page = shape({file: text, locale: text, paths: listOf(text)});
const manifest = shape(
  {
    date: text,
    version: text,
    settings: texts,
    wishes: texts,
    pages: listOf(page),
    files: listOf(text),
    before: listOf(text),
  },
  {texts},
);

/** `undefined` where it is none of ours. */
export const readManifest = (json: string): Manifest | undefined => parseJson(manifest, json);

export const hashesOf = (
  values: SignInSettings | Wishes | Readonly<Record<string, Texts>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hashOf(value)]));

/** The same for the same content, in whatever order its members come. */
const hashOf = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(value, (_name, each: unknown) => (isRecord(each) ? sorted(each) : each)) ?? '')
    .digest('base64url')
    .slice(0, 16);

const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
const sorted = (value: unknown) =>
  Object.fromEntries(Object.entries(fields(value)).sort(([a], [b]) => (a < b ? -1 : 1)));

type Origins = Pick<Manifest, 'version' | 'settings' | 'wishes' | 'texts'>;

/** What differs, one line each, by the names that Logto's API has for the settings. */
export const changesBetween = (then: Origins, now: Origins): readonly string[] => [
  ...differing(then.settings, now.settings).map((name) => `settings: ${name}`),
  ...differing(then.wishes, now.wishes).map((name) => `options: ${name}`),
  ...differing(then.texts ?? {}, now.texts ?? {}).map((language) => `phrases: ${language}`),
  ...(then.version === now.version ? [] : [`version: ${then.version} is now ${now.version}`]),
];

const differing = (then: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>) =>
  [...new Set([...Object.keys(now), ...Object.keys(then)])].filter((name) => then[name] !== now[name]);
