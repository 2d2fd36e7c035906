/** Who may use an application, and which organisations it learns of. */
import type {Account, AskingApplication} from '../api/ports.ts';

/** Asking for it, an application wants to know the person's organisations. */
export const organizationsScope = 'urn:logto:scope:organizations';

export const mayUse = ({organizations: own = []}: Account, {organizations: allowed}: AskingApplication): boolean =>
  allowed?.some((id) => own.includes(id)) ?? true;

/** Our own applications know all of them, others those that the person has chosen. */
export const knownOrganizations = (account: Account, {id, isThirdParty}: AskingApplication): readonly string[] =>
  (isThirdParty ? account.organizationGrants?.[id] : account.organizations) ?? [];
