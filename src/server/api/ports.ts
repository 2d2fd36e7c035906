/**
 * What the Experience API needs from the outside. Node gives it oidc-provider and the published connectors; a browser
 * (Storybook, element tests) gives it memory. The API itself knows neither.
 */
import type {BoundFactor, MfaChoices} from '../mfa/bound.ts';
import type {CaptchaConfig} from '../../protocol/captcha.ts';
import type {CodeIdentifier, InteractionEvent} from '../../protocol/experience.ts';
import type {Passkey} from '../passkey/passkey.ts';

/** What an OIDC interaction keeps for us between two requests; JSON, stored by whoever owns the interaction. */
export type InteractionResult = Record<string, unknown>;

/** One person's sign-in under way, found by the interaction cookie. */
export interface InteractionSession {
  readonly uid: string;
  /** The application that asked for the sign-in. */
  readonly clientId: string;
  read(): Promise<InteractionResult>;
  /** Replaces what `read` gives. */
  write(result: InteractionResult): Promise<void>;
  /** Ends the sign-in as this account; the absolute URL the browser goes to next. */
  complete(accountId: string): Promise<string>;
}

export interface Interactions {
  /** @throws {ApiError} `session.not_found` without a live one, `oidc.invalid_request` for another application's. */
  find(request: Request): Promise<InteractionSession>;
  /** Whoever has signed in and is asked what the application may do. @throws {ApiError} as `find` */
  findConsent(request: Request): Promise<ConsentSession>;
}

/** A sign-in that waits for the person's consent. */
export interface ConsentSession {
  readonly clientId: string;
  readonly accountId: string;
  /** Where the application waits; empty for a device, which waits elsewhere. */
  readonly redirectUri: string;
  /** What it asks for and has not been granted yet. */
  readonly scopes: readonly string[];
  /** The same for APIs, by their indicators. */
  readonly resourceScopes: Readonly<Record<string, readonly string[]>>;
  /** Grants it all; the absolute URL the browser goes to next. */
  grant(): Promise<string>;
}

/** An application as the person who is asked sees it. */
export interface AskingApplication {
  readonly id: string;
  readonly name: string;
  readonly displayName?: string | undefined;
  readonly branding?: object | undefined;
  readonly termsOfUseUrl?: string | undefined;
  readonly privacyPolicyUrl?: string | undefined;
  readonly isThirdParty: boolean;
  /** Only members of these may use it; everybody if there is no list. */
  readonly organizations?: readonly string[] | undefined;
}

/** What there is to consent to. */
export interface Directory {
  application(clientId: string): AskingApplication | undefined;
  organizationName(id: string): string | undefined;
  resource(indicator: string): DirectoryResource | undefined;
}

export interface DirectoryResource {
  readonly indicator: string;
  readonly name: string;
  readonly scopes: readonly {readonly name: string; readonly description?: string | undefined}[];
}

/** A provider's answer about a person, as every connector normalises it. */
export interface SocialUserInfo {
  id: string;
  name?: string;
  avatar?: string;
  email?: string;
  phone?: string;
  rawData?: unknown;
}

/** What a connector may keep between the authorization request and the callback. Read once, then gone. */
export type ConnectorSession = Record<string, unknown>;

export interface AuthorizationRequest {
  state: string;
  redirectUri: string;
  userAgent?: string;
}

/** A provider reached by redirect. Failures are thrown as `ApiError('connector.…')`. */
export interface RedirectConnector {
  readonly id: string;
  authorizationUri(request: AuthorizationRequest, keep: (session: ConnectorSession) => Promise<void>): Promise<string>;
  userInfo(callback: Record<string, unknown>, recall: () => Promise<ConnectorSession>): Promise<SocialUserInfo>;
}

export interface SocialConnectorPort extends RedirectConnector {
  readonly target: string;
  readonly syncProfile: boolean;
  /** As the settings document shows it. */
  readonly public: {
    name: Record<string, string>;
    logo: string;
    logoDark: string | null;
    platform: 'Web' | 'Native' | 'Universal' | null;
    isStandard?: boolean;
    isTokenStorageSupported?: boolean;
  };
}

export interface SsoConnectorPort extends RedirectConnector {
  readonly issuer: string;
  /** E-mail domains, however they are spelled. */
  readonly domains: readonly string[];
  readonly syncProfile: boolean;
  readonly public: {connectorName: string; logo: string; darkLogo?: string};
}

/** Sends a code, by e-mail or by text message. */
export interface MessageConnectorPort {
  send(message: {
    /** Absent: to nobody. The same work as for somebody, so that its time and its failures tell nothing. */
    to?: string;
    type: string;
    code: string;
    locale: string;
    payload?: Record<string, unknown>;
  }): Promise<void>;
}

/** A provider of captchas. */
export interface CaptchaPort {
  /** As the settings document shows it. */
  readonly public: CaptchaConfig;
  /** Whether it has given this token to a person, and nobody has used it yet. */
  verify(token: string): Promise<boolean>;
}

export interface Connectors {
  social(id: string): SocialConnectorPort | undefined;
  /** In the order of the configuration. */
  allSocial(): readonly SocialConnectorPort[];
  sso(id: string): SsoConnectorPort | undefined;
  allSso(): readonly SsoConnectorPort[];
  /** An id that exists but is of another kind (of one that sends messages), for `connector.unexpected_type`. */
  isOther(id: string): boolean;
  /** `undefined`: no connector for this kind of identifier, `connector.not_found`. */
  email(): MessageConnectorPort | undefined;
  sms(): MessageConnectorPort | undefined;
  captcha(): CaptchaPort | undefined;
}

/** Keeps files that people upload. */
export interface Storage {
  /** @returns the absolute URL where everybody can get it */
  keep(file: Blob): Promise<string>;
}

/** Whether anybody can have a mailbox in this domain for a few minutes. */
export type IsDisposable = (domain: string) => boolean;

/** An account as it is stored. */
export interface Account {
  id: string;
  username?: string;
  primaryEmail?: string;
  primaryPhone?: string;
  name?: string;
  avatar?: string;
  /** What OpenID Connect has a claim for. */
  profile?: Record<string, unknown>;
  /** What only this tenant asks for. */
  customData?: Record<string, unknown>;
  passwordHash?: string;
  /** Epoch milliseconds. */
  passwordUpdatedAt?: number;
  /** By connector target. */
  identities: Record<string, {userId: string; details?: unknown}>;
  ssoIdentities: {issuer: string; identityId: string; detail?: unknown}[];
  passkeys?: Passkey[];
  /** Was asked, and said no. */
  wantsNoPasskey?: boolean;
  /** Ids of those that the person is a member of. */
  organizations?: string[];
  /** Client id → the organisations that it may know of. */
  organizationGrants?: Record<string, string[]>;
  isSuspended: boolean;
  mfaVerifications: BoundFactor[];
  mfa: MfaChoices;
  /** Epoch milliseconds. */
  createdAt: number;
  updatedAt: number;
}

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** What a code was sent for; kept so that tests and the sandbox inbox can tell. */
export type CodePurpose = InteractionEvent;
export type CodeRecipient = CodeIdentifier;
