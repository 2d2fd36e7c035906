/** Who has an account. In memory; anything that keeps the interface can take its place. */
import {emailKey, readEmail} from '../../protocol/email-address.ts';
import type {Identifier} from '../../protocol/experience.ts';
import {LookUp} from '../common/look-up.ts';
import type {Account, Clock} from '../api/ports.ts';
import {randomId} from '../common/random.ts';

export type NewAccount = Partial<Omit<Account, 'createdAt' | 'updatedAt'>>;

export interface Accounts {
  get(id: string): Promise<Account | undefined>;
  find(identifier: Identifier): Promise<Account | undefined>;
  /** By connector target and the provider's id of the person. */
  findBySocial(target: string, userId: string): Promise<Account | undefined>;
  findBySso(issuer: string, identityId: string): Promise<Account | undefined>;
  /** By the host it was made for and its id. */
  findByPasskey(rpId: string, id: string): Promise<Account | undefined>;
  create(account: NewAccount): Promise<Account>;
  update(id: string, changes: Partial<Account>): Promise<Account>;
  /** Newest last. */
  all(): Promise<readonly Account[]>;
  clear(): Promise<void>;
}

/** Country codes of one, two and three digits; what follows may begin with a national 0 that is not dialled. */
const phoneParts = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)0?(\d+)$/;
const withoutNationalZero = (phone: string) => phone.replace(phoneParts, '$1$2');

/** Addresses are kept in their one spelling. */
const spelled = <A extends {primaryEmail?: string}>(account: A): A => {
  const address = account.primaryEmail && readEmail(account.primaryEmail).value;
  return address ? {...account, primaryEmail: address} : account;
};

/** A password is as old as this, unless it is said how old it is. */
const dated = <A extends NewAccount>(account: A, now: number): A =>
  account.passwordHash ? {passwordUpdatedAt: now, ...account} : account;

/** What an account is found by. */
const by = {
  email: (address: string) => `email ${emailKey(address)}`,
  username: (name: string) => `username ${name}`,
  usernameInAnyCase: (name: string) => `username in any case ${name.toLowerCase()}`,
  phone: (number: string) => `phone ${number}`,
  phoneWithoutZero: (number: string) => `phone without zero ${withoutNationalZero(number)}`,
  social: (target: string, userId: string) => `social ${JSON.stringify([target, userId])}`,
  sso: (issuer: string, identityId: string) => `sso ${JSON.stringify([issuer, identityId])}`,
  passkey: (rpId: string, id: string) => `passkey ${JSON.stringify([rpId, id])}`,
};

const namesOf = ({
  primaryEmail,
  username,
  primaryPhone,
  identities,
  ssoIdentities,
  passkeys = [],
}: Account): string[] => [
  ...(primaryEmail ? [by.email(primaryEmail)] : []),
  ...(username ? [by.username(username), by.usernameInAnyCase(username)] : []),
  ...(primaryPhone ? [by.phone(primaryPhone), by.phoneWithoutZero(primaryPhone)] : []),
  ...Object.entries(identities).map(([target, {userId}]) => by.social(target, userId)),
  ...ssoIdentities.map(({issuer, identityId}) => by.sso(issuer, identityId)),
  ...passkeys.map(({rpId, id}) => by.passkey(rpId, id)),
];

/** @param usernamesHaveCase whether `Jane` and `jane` are two people; the tenant decides, and may change its mind */
export function createAccounts(clock: Clock, usernamesHaveCase: () => boolean = () => true): Accounts {
  const accounts = new Map<string, Account>();
  const ids = new LookUp();
  /** The newest with this name. */
  const findBy = (name: string) => accounts.get(ids.keys(name).at(-1) ?? '');

  const keep = (account: Account): Account => {
    const before = accounts.get(account.id);
    if (before) for (const name of namesOf(before)) ids.remove(name, account.id);
    accounts.set(account.id, account);
    for (const name of namesOf(account)) ids.add(name, account.id);
    return account;
  };

  const findByUsername = (wanted: string) =>
    findBy(by.username(wanted)) ?? (usernamesHaveCase() ? undefined : findBy(by.usernameInAnyCase(wanted)));

  return {
    get: async (id) => accounts.get(id),
    async find({type, value}) {
      if (type === 'phone') return findBy(by.phone(value)) ?? findBy(by.phoneWithoutZero(value));
      return type === 'username' ? findByUsername(value) : findBy(by.email(value));
    },
    findBySocial: async (target, userId) => findBy(by.social(target, userId)),
    findBySso: async (issuer, identityId) => findBy(by.sso(issuer, identityId)),
    findByPasskey: async (rpId, id) => findBy(by.passkey(rpId, id)),
    async create(account) {
      const now = clock.now();
      return keep({
        id: randomId(12),
        identities: {},
        ssoIdentities: [],
        isSuspended: false,
        mfaVerifications: [],
        mfa: {},
        ...dated(spelled(account), now),
        createdAt: now,
        updatedAt: now,
      });
    },
    async update(id, changes) {
      const account = accounts.get(id);
      if (!account) throw new Error(`There is no account ${id}.`);
      const now = clock.now();
      return keep({...account, ...dated(spelled(changes), now), id, updatedAt: now});
    },
    all: async () => [...accounts.values()],
    async clear() {
      accounts.clear();
      ids.clear();
    },
  };
}
