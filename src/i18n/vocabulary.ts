/**
 * The words of a language that is spoken: those that are met everywhere, and those of the flows that the person has come
 * to. More of them come to the same object, so that nobody has to be told.
 */
import type {LocaleModule} from '@lit/localize';
import {loaderFrom} from '../platform/load.ts';
import type {loaders} from './generated/loaders.ts';

/** Nobody waits long for words: there are others. */
const limitMs = 4000;

/** A language's own part of our code. */
export type Language = (typeof loaders)[keyof typeof loaders] extends () => Promise<infer M> ? M : never;

type Templates = LocaleModule['templates'];

export class Vocabulary {
  readonly templates: Record<string, Templates[string]>;
  readonly #language: Language | undefined;
  /** Texts in place of ours. */
  readonly #own: Templates | undefined;
  readonly #flows = new Set<string>();

  /** @param language - nothing for the source's, all of whose words are in the code */
  constructor(language: Language | undefined, own: Templates | undefined) {
    this.#language = language;
    this.#own = own;
    this.templates = {...language?.templates, ...own};
  }

  hasAll(flows: readonly (string | undefined)[]) {
    return this.#lacking(flows).length === 0;
  }

  /** Rejects where they cannot be had. */
  async learn(flows: readonly (string | undefined)[]) {
    await Promise.all(this.#lacking(flows).map((flow) => this.#add(flow)));
  }

  #lacking(flows: readonly (string | undefined)[]) {
    const {parts} = this.#language ?? {};
    return flows.filter((flow): flow is string => Boolean(flow && parts?.[flow]) && !this.#flows.has(flow ?? ''));
  }

  async #add(flow: string) {
    const {parts, partsUrl} = this.#language as Language;
    const load = loaderFrom(partsUrl, limitMs);
    const {templates} = await load(parts[flow] as (typeof parts)[string]);
    Object.assign(this.templates, templates, this.#own);
    this.#flows.add(flow);
  }
}
