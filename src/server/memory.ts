/**
 * The identity server without a network: one browser, one sign-in, everything in memory. Its `fetch` is what the client
 * takes, so that a Storybook or an element test runs whole flows in the page. Reloading the page forgets it all.
 */
import {type Accounts, createAccounts, type NewAccount} from './accounts.ts';
import {ApiError, sessionNotFound} from './api-error.ts';
import {createExperienceApi} from './experience-api.ts';
import {hashPassword} from './password-hash.ts';
import type {
  Clock,
  Connectors,
  InteractionResult,
  Interactions,
  RedirectConnector,
  SocialConnectorPort,
  SocialUserInfo,
  SsoConnectorPort,
} from './ports.ts';
import {createSettings, type DeepPartial, type Settings, type SignInExperience} from './settings.ts';

/** A message as it would have arrived. */
export interface OutboxMessage {
  to: string;
  /** What it is for: `SignIn`, `Register` or `ForgotPassword`. */
  type: string;
  code: string;
  locale: string;
  /** Epoch milliseconds. */
  sentAt: number;
}

/** A provider that exists only as a page to send the browser to. */
interface Pretend {
  id: string;
  /** Gets `state` and `redirect_uri`, and comes back with the id of a person as `code`. */
  authorizationUrl: string;
  people: readonly SocialUserInfo[];
}
export type PretendSocial = Pretend & Pick<SocialConnectorPort, 'target' | 'public'>;
export type PretendSso = Pretend & Pick<SsoConnectorPort, 'domains' | 'public'>;

export interface MemoryServerOptions {
  /** Over the settings of a new tenant. */
  experience?: DeepPartial<SignInExperience>;
  accounts?: readonly (NewAccount & {password?: string})[];
  social?: readonly PretendSocial[];
  sso?: readonly PretendSso[];
  /** Where `submit` sends the browser. */
  signedInUrl?: string;
  clock?: Clock;
}

export interface MemoryServer {
  fetch(request: Request): Promise<Response>;
  /** Newest first. */
  readonly outbox: readonly OutboxMessage[];
  readonly accounts: Accounts;
  readonly settings: Settings;
  /** The session is gone, as after an hour; `renew` is what a new authorization request does. */
  expire(): void;
  renew(): void;
}

function pretendConnector({id, authorizationUrl, people}: Pretend): RedirectConnector {
  return {
    id,
    async authorizationUri({state, redirectUri}, keep) {
      await keep({redirectUri});
      const url = new URL(authorizationUrl);
      url.searchParams.set('state', state);
      url.searchParams.set('redirect_uri', redirectUri);
      return url.href;
    },
    async userInfo(callback, recall) {
      await recall();
      const person = people.find((each) => each.id === callback['code']);
      if (!person) throw new ApiError('connector.general', {data: callback});
      return person;
    },
  };
}

function createInteractions(signedInUrl: string): Interactions & Pick<MemoryServer, 'expire' | 'renew'> {
  let result: InteractionResult = {};
  let isLive = true;
  const session = {
    uid: 'memory',
    clientId: 'memory',
    read: async () => result,
    async write(next: InteractionResult) {
      result = next;
    },
    complete: async () => signedInUrl,
  };
  return {
    async find() {
      if (!isLive) throw sessionNotFound();
      return session;
    },
    expire() {
      isLive = false;
      result = {};
    },
    renew() {
      isLive = true;
      result = {};
    },
  };
}

/** Ready at once, except that passwords of `accounts` take a moment to hash: requests wait for that. */
export function createMemoryServer(options: MemoryServerOptions = {}): MemoryServer {
  const {experience = {}, social = [], sso = [], clock = Date, signedInUrl = 'http://localhost/signed-in'} = options;
  const accounts = createAccounts(clock);
  const settings = createSettings({experience});
  const interactions = createInteractions(signedInUrl);
  const outbox: OutboxMessage[] = [];

  const allSocial = social.map((each) => ({...each, ...pretendConnector(each), syncProfile: false}));
  const allSso = sso.map((each) => ({
    ...each,
    ...pretendConnector(each),
    issuer: each.authorizationUrl,
    syncProfile: false,
  }));
  const connectors: Connectors = {
    social: (id) => allSocial.find((each) => each.id === id),
    allSocial: () => allSocial,
    sso: (id) => allSso.find((each) => each.id === id),
    allSso: () => allSso,
    isOther: () => false,
    email: () => ({
      async send({to, type, code, locale}) {
        outbox.unshift({to, type, code, locale, sentAt: clock.now()});
      },
    }),
  };

  const seed = async () => {
    for (const {password, ...account} of options.accounts ?? []) {
      await accounts.create({...account, ...(password && {passwordHash: await hashPassword(password)})});
    }
  };
  const seeded = seed();
  const api = createExperienceApi({interactions, connectors, accounts, settings, clock});

  return {
    async fetch(request) {
      await seeded;
      request.signal.throwIfAborted();
      const response = await api.handle(request);
      request.signal.throwIfAborted();
      return response;
    },
    outbox,
    accounts,
    settings,
    expire: () => interactions.expire(),
    renew: () => interactions.renew(),
  };
}
