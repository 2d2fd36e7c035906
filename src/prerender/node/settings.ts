/** A tenant's settings and texts, asked of its server as anybody may. */
import {faults} from '../../doctor/faults.ts';
import {reach} from '../../doctor/node/reach.ts';
import {createVisitor, summary, type Visitor} from '../../doctor/node/visitor.ts';
import {readSettings, type SignInSettings} from '../../protocol/settings.ts';
import {UsageError} from '../../server/node/usage-error.ts';
import type {Texts} from '../../i18n/own-texts.ts';
import {tenantTextsIn, type AskPhrases} from '../own-texts.ts';
import {languagesOf} from './languages.ts';
import type {Wishes} from './question.ts';

export interface Tenant {
  /** As the server has it, for pages that bring it along. */
  readonly document: unknown;
  readonly settings: SignInSettings;
  readonly phrases: AskPhrases;
  /** Language → what it has changed of them; without those in which it has changed nothing. */
  readonly texts: Readonly<Record<string, Texts>>;
}

/** Whoever cannot be reached has no settings; what else a deployment may get wrong does not matter here. */
const fatal = ['unreachable', 'tls', 'redirects', 'no-logto', 'api-not-forwarded'];

/** @throws {UsageError} that says why there are none */
export const askTenant = async (wishes: Wishes): Promise<Tenant> => {
  const {origin, appId, organizationId} = wishes;
  const visitor = createVisitor(origin);
  const {findings} = await reach(visitor);
  for (const {fault, detail} of findings)
    if (fault && fatal.includes(fault)) throw new UsageError(`${origin}: ${detail}\n${faults[fault].what}`);
  const query = new URLSearchParams({...(appId && {appId}), ...(organizationId && {organizationId})});
  const answer = await visitor.ask(`/api/.well-known/sign-in-exp?${query}`).catch((error: Error) => error);
  if (answer instanceof Error) throw new UsageError(`${origin}: ${answer.message}`);
  const settings = answer.status === 200 ? readSettings(answer.json) : undefined;
  if (!settings) throw new UsageError(`${origin}: the settings cannot be had: ${summary(answer)}`);
  if (settings.signIn.methods.length + settings.socialConnectors.length + settings.ssoConnectors.length === 0)
    throw new UsageError(`${origin}: its settings have no way to sign in.`);
  const phrases = phrasesOf(visitor);
  const languages = languagesOf(settings, wishes);
  const texts = await Promise.all(languages.map(async (each) => [each, await tenantTextsIn(each, phrases)] as const));
  const changed = texts.filter(([, own]) => Object.keys(own).length > 0);
  return {document: answer.json, settings, phrases, texts: Object.fromEntries(changed)};
};

/** Each is asked for once. A server from before there were any has none. */
const phrasesOf = (visitor: Visitor): AskPhrases => {
  const answers = new Map<string, Promise<unknown>>();
  const answerIn = async (language: string) => {
    const answer = await visitor.ask(`/api/.well-known/phrases?lng=${language}`).catch((error: Error) => error);
    if (answer instanceof Error) throw new UsageError(`${visitor.origin}: ${answer.message}`);
    if (answer.status !== 200 && answer.status !== 404)
      throw new UsageError(`${visitor.origin}: the phrases cannot be had: ${summary(answer)}`);
    return answer.json;
  };
  return (language) => {
    const known = answers.get(language) ?? answerIn(language);
    answers.set(language, known);
    return known;
  };
};
