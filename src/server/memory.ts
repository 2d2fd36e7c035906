/**
 * The identity server without a network: one browser, one sign-in, everything in memory. Its `fetch` is what the client
 * takes, so that a Storybook or an element test runs whole flows in the page. Reloading the page forgets it all.
 */
import {type Accounts, createAccounts, type NewAccount} from './accounts/accounts.ts';
import {sessionNotFound} from './api/api-error.ts';
import {createExperienceApi} from './api/experience-api.ts';
import {hashPassword} from './password/password-hash.ts';
import {createOneTimeTokens, type OneTimeTokens} from './one-time-token/tokens.ts';
import type {
  CaptchaPort,
  Clock,
  ConsentSession,
  Directory,
  InteractionResult,
  Interactions,
  IsDisposable,
  Storage,
} from './api/ports.ts';
import {
  createPretendConnectors,
  type OutboxMessage,
  type PretendSocial,
  type PretendSso,
} from './social/pretend-connectors.ts';
import {createSettings, type Settings, type SettingsOptions} from './settings/settings.ts';

export type {OutboxMessage};

export interface MemoryServerOptions extends SettingsOptions {
  accounts?: readonly (NewAccount & {password?: string})[];
  social?: readonly PretendSocial[];
  sso?: readonly PretendSso[];
  /** Text messages can be sent too; they go to the same outbox. */
  sms?: boolean;
  captcha?: CaptchaPort;
  /** Somebody has signed in and is asked what an application of the directory may do. */
  consent?: ConsentSession;
  directory?: Directory;
  isDisposable?: IsDisposable;
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
  readonly oneTimeTokens: OneTimeTokens;
  /** The session is gone, as after an hour; `renew` is what a new authorization request does. */
  expire(): void;
  renew(): void;
}

function createInteractions(
  signedInUrl: string,
  consent: ConsentSession | undefined,
): Interactions & Pick<MemoryServer, 'expire' | 'renew'> {
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
    // By default its one application is our own.
    async findConsent() {
      if (!consent) throw sessionNotFound();
      return consent;
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

/** Files stay where they are: in their own URLs. */
const storage: Storage = {
  keep: async (file) =>
    `data:${file.type};base64,${btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer())))}`,
};

/** Ready at once, except that passwords of `accounts` take a moment to hash: requests wait for that. */
export function createMemoryServer(options: MemoryServerOptions = {}): MemoryServer {
  const {
    social = [],
    sso = [],
    sms = false,
    captcha,
    clock = Date,
    signedInUrl = 'http://localhost/signed-in',
  } = options;
  const settings = createSettings(options);
  const accounts = createAccounts(clock, () => settings.current.usernamePolicy.caseSensitive);
  const interactions = createInteractions(signedInUrl, options.consent);
  const outbox: OutboxMessage[] = [];
  const connectors = createPretendConnectors({social, sso, sms, captcha, outbox, clock});

  const seed = async () => {
    for (const {password, ...account} of options.accounts ?? []) {
      await accounts.create({...account, ...(password && {passwordHash: await hashPassword(password)})});
    }
  };
  const seeded = seed();
  const oneTimeTokens = createOneTimeTokens(clock);
  const api = createExperienceApi({
    interactions,
    connectors,
    accounts,
    settings,
    storage,
    isDisposable: options.isDisposable,
    ...(options.directory && {directory: options.directory}),
    oneTimeTokens,
    clock,
  });

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
    oneTimeTokens,
    expire: () => interactions.expire(),
    renew: () => interactions.renew(),
  };
}
