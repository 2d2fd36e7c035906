/** Texts in place of ours: a tenant's, and above them the page's, as they are at run time. */
import {loaders} from '../i18n/generated/loaders.ts';
import type {OwnTemplates} from '../i18n/localization.ts';
import {templatesOf, textsFor, type Messages, type Texts} from '../i18n/own-texts.ts';
import {tenantTexts} from '../i18n/tenant-phrases.ts';
import {fields} from '../protocol/readers.ts';

/** The server's answer to `GET /api/.well-known/phrases?lng=…`; nothing where it has none. */
export type AskPhrases = (language: string) => unknown;

/** What the tenant has changed of them. @throws what `ask` does */
export const tenantTextsIn = async (locale: string, ask: AskPhrases): Promise<Texts> => {
  const {tag, builtIn} = await loaders[locale as keyof typeof loaders]();
  return tenantTexts(fields(await ask(tag))['translation'], builtIn);
};

/** Nothing where there are none: then the language needs not be made anew. */
export const ownTemplates = (locale: string, tenants: Texts, messages: Messages = {}): OwnTemplates | undefined => {
  const texts = {...tenants, ...textsFor(messages, locale)};
  return Object.keys(texts).length > 0 ? async () => templatesOf(texts) : undefined;
};
