/**
 * Texts in place of ours: a tenant's, and above them the page's. They are text, never markup, so that nothing in them
 * can bring a script along; `{0}` stands for our first placeholder, with the markup it has in our text.
 */
import {str} from '@lit/localize';
import {html} from 'lit';
import {tenantTexts as hadTenantTexts} from '../platform/languages.ts';
import {shapes} from './generated/shapes.ts';
import {matchLocale} from './match-locale.ts';
import {tenantTexts} from './tenant-phrases.ts';
import type {Language} from './vocabulary.ts';

/** Message id → text. */
export type Texts = Readonly<Record<string, string>>;

/** Message id → text in every language, or language tag → texts in that language alone, which outweigh the others. */
export type Messages = Readonly<Record<string, string | Texts>>;

/** The page's texts for this language; `en` is meant for `en-GB` too, where that has none of its own. */
export const textsFor = (messages: Messages, locale: string): Texts => {
  const entries = Object.entries(messages);
  const languages = Object.fromEntries(
    entries.filter((entry): entry is [string, Texts] => typeof entry[1] !== 'string'),
  );
  const language = matchLocale([locale], Object.keys(languages));
  return {
    ...Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    ...(language && languages[language]),
  };
};

/**
 * All of them for a language, the page's above the tenant's.
 *
 * @param phrases - the server's, where they are wanted
 */
export const ownTemplates = async (
  locale: string,
  language: Pick<Language, 'builtIn'> | undefined,
  messages: Messages = {},
  phrases?: Promise<unknown>,
) => {
  const tenants = tenantTexts(await phrases, language?.builtIn ?? []);
  if (phrases) hadTenantTexts.set(Object.keys(tenants).length > 0 ? '1' : undefined);
  return templatesOf({...tenants, ...textsFor(messages, locale)});
};

/** What lit-localize looks up by id. */
export const templatesOf = (texts: Texts) => {
  const templates: Record<string, string | ReturnType<typeof str> | ReturnType<typeof html>> = {};
  for (const [id, text] of Object.entries(texts)) {
    const shape = shapes[id];
    if (shape === undefined) console.warn(`<auth-sign-in>: there is no text with the id “${id}”.`);
    else templates[id] = shape === 0 ? text : typeof shape === 'number' ? plain(text, shape) : rich(text, shape);
  }
  return templates;
};

/** The text between placeholders, and the placeholders: `a{1}b` → `a`, `1`, `b`. A number we do not have is text. */
const split = (text: string, count: number) => {
  const pieces = text.split(/\{(\d+)\}/);
  const strings = [pieces[0] ?? ''];
  const numbers: number[] = [];
  for (let at = 1; at < pieces.length; at += 2) {
    const [number, after = ''] = [Number(pieces[at]), pieces[at + 1]];
    if (number < count) {
      numbers.push(number);
      strings.push(after);
    } else strings.push(`${strings.pop()}{${number}}${after}`);
  }
  return {strings, numbers};
};

const plain = (text: string, count: number) => {
  const {strings, numbers} = split(text, count);
  return str(asTemplate(strings), ...numbers);
};

/** `$` is an expression of ours; its number counts through the placeholders before it. */
const rich = (text: string, markup: readonly string[]) => {
  const {strings, numbers} = split(text, markup.length);
  const parts = [escape(strings[0] ?? '')];
  const values: number[] = [];
  const add = (more: string) => parts.push(`${parts.pop()}${more}`);
  numbers.forEach((number, at) => {
    const before = markup.slice(0, number).join('').split('$').length - 1;
    const [first = '', ...rest] = (markup[number] ?? '').split('$');
    add(first);
    rest.forEach((after, index) => {
      values.push(before + index);
      parts.push(after);
    });
    add(escape(strings[at + 1] ?? ''));
  });
  return html(asTemplate(parts), ...values);
};

const escape = (text: string) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

const asTemplate = (strings: string[]): TemplateStringsArray => Object.assign(strings, {raw: strings});
