/**
 * Which companies claim the domain of an e-mail address.
 */
import {createExperienceClient, type ExperienceClient} from '../../client/experience-client.ts';
import type {Send} from '../../client/http.ts';
import {success, type Result} from '../../client/result.ts';
import {readEmail, splitEmail} from '../../protocol/email-address.ts';
import {domainText} from '../../protocol/address-text.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import type {Memory} from '../effect.ts';
import type {State} from '../state.ts';

/** Ids the settings do not list are left out; no question is asked where they list none. */
export const findConnectors = async (
  email: string,
  {client, settings}: {client: ExperienceClient; settings: SignInSettings},
): Promise<Result<readonly string[]>> => {
  if (!settings.singleSignOnEnabled || settings.ssoConnectors.length === 0) return success([]);
  const found = await client.ssoConnectors(email);
  if (!found.ok) return found;
  return success(found.value.connectorIds.filter((id) => settings.ssoConnectors.some((each) => each.id === id)));
};

/** While typing: silent, so a look-up that fails has found nothing. What is found is kept for the submit. */
export const detect = async (
  typed: string,
  settings: SignInSettings,
  send: Send,
  memory: Memory,
): Promise<State['sso']> => {
  const email = readEmail(typed).value;
  if (!email) return undefined;
  const found = await findConnectors(email, {client: createExperienceClient(send), settings});
  if (!found.ok) return undefined;
  const [, domain] = splitEmail(email);
  memory.claimants = {domain, connectorIds: found.value};
  return found.value.length > 0 ? {email: typed, domain: domainText(domain), connectorIds: found.value} : undefined;
};

/** The same for what is submitted: the answer that is there already, of this domain and used once, or a new one. */
export const connectorsFor = async (
  email: string,
  context: {client: ExperienceClient; settings: SignInSettings; memory: Memory},
): Promise<Result<readonly string[]>> => {
  const {claimants} = context.memory;
  context.memory.claimants = undefined;
  return claimants?.domain === splitEmail(email)[1] ? success(claimants.connectorIds) : findConnectors(email, context);
};
