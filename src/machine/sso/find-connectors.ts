/**
 * Which companies claim the domain of an e-mail address.
 */
import {createExperienceClient, type ExperienceClient} from '../../client/experience-client.ts';
import type {Send} from '../../client/http.ts';
import {success, type Result} from '../../client/result.ts';
import {readEmail, splitEmail} from '../../protocol/email-address.ts';
import {domainText} from '../../protocol/address-text.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import type {State} from '../state.ts';

/** Ids the settings do not list are left out; no question is asked where they list none. */
export const findConnectors = async (
  email: string,
  {client, settings, known}: {client: ExperienceClient; settings: SignInSettings; known?: State['sso']},
): Promise<Result<readonly string[]>> => {
  if (!settings.singleSignOnEnabled || settings.ssoConnectors.length === 0) return success([]);
  if (known && readEmail(known.email).value === email) return success(known.connectorIds);
  const found = await client.ssoConnectors(email);
  if (!found.ok) return found;
  return success(found.value.connectorIds.filter((id) => settings.ssoConnectors.some((each) => each.id === id)));
};

/** While typing: silent, so a look-up that fails has found nothing. */
export const detect = async (typed: string, settings: SignInSettings, send: Send): Promise<State['sso']> => {
  const email = readEmail(typed).value;
  if (!email) return undefined;
  const found = await findConnectors(email, {client: createExperienceClient(send), settings});
  return found.ok && found.value.length > 0
    ? {email: typed, domain: domainText(splitEmail(email)[1]), connectorIds: found.value}
    : undefined;
};
