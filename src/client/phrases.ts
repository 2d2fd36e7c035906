/**
 * The texts of the server's own pages in a language, among them those that the tenant has changed.
 */
import {fields, parseJson, text} from '../protocol/readers.ts';
import type {Send} from './http.ts';
import {injectedDocument} from './page-settings.ts';

const translation = (answer: unknown) => fields(answer)['translation'];

/** By the call that needs no cookie; `undefined` where they cannot be had. */
export const fetchPhrases = async (send: Send, locale: string): Promise<unknown> => {
  const answer = await send(
    'GET',
    `/api/.well-known/phrases?lng=${encodeURIComponent(locale)}`,
    undefined,
    translation,
  );
  return answer.ok ? answer.value : undefined;
};

/** Those the server put into the page, which saves a request; `undefined` where it put none, or another language's. */
export const injectedPhrases = (page: string | undefined, locale: string): unknown => {
  const {lng, data} = fields(parseJson(fields, injectedDocument(page))?.['phrases']);
  return text(lng) === locale ? translation(data) : undefined;
};
