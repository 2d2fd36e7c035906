/** A tenant's settings, asked of its server as anybody may. */
import {faults} from '../../doctor/faults.ts';
import {reach} from '../../doctor/node/reach.ts';
import {createVisitor, summary} from '../../doctor/node/visitor.ts';
import {readSettings, type SignInSettings} from '../../protocol/settings.ts';
import {UsageError} from '../../server/node/usage-error.ts';
import type {Wishes} from './question.ts';

export interface Tenant {
  /** As the server has it, for pages that bring it along. */
  readonly document: unknown;
  readonly settings: SignInSettings;
}

/** Whoever cannot be reached has no settings; what else a deployment may get wrong does not matter here. */
const fatal = ['unreachable', 'tls', 'redirects', 'no-logto', 'api-not-forwarded'];

/** @throws {UsageError} that says why there are none */
export const askTenant = async ({origin, appId, organizationId}: Wishes): Promise<Tenant> => {
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
  return {document: answer.json, settings};
};
