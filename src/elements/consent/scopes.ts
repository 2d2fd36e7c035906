/**
 * What an application asks for, in words.
 */
import {msg} from '@lit/localize';

const texts: Readonly<Record<string, () => string>> = {
  profile: () => msg('See your name, username and picture', {id: 'consent.profile', desc: 'What an app may do'}),
  email: () => msg('See your email address', {id: 'consent.email', desc: 'What an app may do'}),
  phone: () => msg('See your phone number', {id: 'consent.phone', desc: 'What an app may do'}),
  address: () => msg('See your postal address', {id: 'consent.address', desc: 'What an app may do'}),
  custom_data: () =>
    msg('See other details kept with your account', {id: 'consent.custom-data', desc: 'What an app may do'}),
  identities: () =>
    msg('See which other services you sign in with', {id: 'consent.identities', desc: 'What an app may do'}),
  roles: () => msg('See your roles', {id: 'consent.roles', desc: 'What an app may do'}),
  'urn:logto:scope:organizations': () =>
    msg('See the organisation you choose', {id: 'consent.organizations', desc: 'What an app may do'}),
  'urn:logto:scope:organization_roles': () =>
    msg('See your roles in your organisation', {id: 'consent.organization-roles', desc: 'What an app may do'}),
};

/** One that nobody has words for has its name. */
export const scopeText = (scope: string) => (Object.hasOwn(texts, scope) ? texts[scope]?.() : undefined) ?? scope;
