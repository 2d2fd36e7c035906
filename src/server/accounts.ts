/** Who has an account. In memory; anything that keeps the interface can take its place. */
import {emailKey, readEmail} from '../protocol/email-address.ts';
import type {Identifier} from '../protocol/experience.ts';
import type {Account, Clock} from './ports.ts';
import {randomId} from './random.ts';

export type NewAccount = Partial<Omit<Account, 'createdAt' | 'updatedAt'>>;

export interface Accounts {
  get(id: string): Promise<Account | undefined>;
  find(identifier: Identifier): Promise<Account | undefined>;
  /** By connector target and the provider's id of the person. */
  findBySocial(target: string, userId: string): Promise<Account | undefined>;
  findBySso(issuer: string, identityId: string): Promise<Account | undefined>;
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

/** @param usernamesHaveCase whether `Jane` and `jane` are two people; the tenant decides, and may change its mind */
export function createAccounts(clock: Clock, usernamesHaveCase: () => boolean = () => true): Accounts {
  const accounts = new Map<string, Account>();
  const findWhere = (matches: (account: Account) => boolean) => [...accounts.values()].findLast(matches);

  const findByUsername = (wanted: string) =>
    findWhere(({username}) => username === wanted) ??
    (usernamesHaveCase() ? undefined : findWhere(({username}) => username?.toLowerCase() === wanted.toLowerCase()));

  const findByPhone = (phone: string) =>
    findWhere(({primaryPhone}) => primaryPhone === phone) ??
    findWhere(({primaryPhone}) => !!primaryPhone && withoutNationalZero(primaryPhone) === withoutNationalZero(phone));

  return {
    get: async (id) => accounts.get(id),
    async find({type, value}) {
      if (type === 'phone') return findByPhone(value);
      if (type === 'username') return findByUsername(value);
      const key = emailKey(value);
      return findWhere(({primaryEmail}) => primaryEmail?.toLowerCase() === key);
    },
    findBySocial: async (target, userId) => findWhere(({identities}) => identities[target]?.userId === userId),
    findBySso: async (issuer, identityId) =>
      findWhere(({ssoIdentities}) =>
        ssoIdentities.some((each) => each.issuer === issuer && each.identityId === identityId),
      ),
    async create(account) {
      const now = clock.now();
      const created: Account = {
        id: randomId(12),
        identities: {},
        ssoIdentities: [],
        isSuspended: false,
        ...spelled(account),
        createdAt: now,
        updatedAt: now,
      };
      accounts.set(created.id, created);
      return created;
    },
    async update(id, changes) {
      const account = accounts.get(id);
      if (!account) throw new Error(`There is no account ${id}.`);
      const updated = {...account, ...spelled(changes), id, updatedAt: clock.now()};
      accounts.set(id, updated);
      return updated;
    },
    all: async () => [...accounts.values()],
    clear: async () => accounts.clear(),
  };
}
