/**
 * What the sign-in UI knows at one moment: `screen × pending × problem`, all of it plain data without secrets, so
 * that it can be logged, kept in the browser's history and drawn by Storybook.
 */
import type {CodeIdentifier, Identifier, InteractionEvent} from '../protocol/experience.ts';
import type {EmailFault} from '../protocol/email-address.ts';
import type {ErrorCode} from '../protocol/errors.ts';
import type {IdentifierType, SignInSettings} from '../protocol/settings.ts';
import type {Command} from './commands.ts';

/** One thing a person does at a time. A screen holds what it needs to be drawn again after a reload. */
export type Screen =
  /** The settings are on their way; with a problem: they could not be loaded. `first` decides the skeleton. */
  | {readonly name: 'loading'; readonly first: 'sign-in' | 'register' | 'single-sign-on'}
  /** `identifiers` narrows the types asked for; `only` leaves the other ways of signing in out. */
  | {readonly name: 'sign-in'; readonly identifiers?: readonly IdentifierType[]; readonly only?: 'identifier'}
  | {readonly name: 'register'; readonly identifiers?: readonly IdentifierType[]; readonly only?: 'identifier'}
  | {readonly name: 'password'; readonly identifier: Identifier}
  | CodeScreen
  /** Choosing a password for a new account; `/register/password` or `/continue/password`. */
  | {readonly name: 'set-password'; readonly event: InteractionEvent; readonly identifier?: Identifier}
  /** What the account still needs, one thing a screen; `linkSocial` is the connector a new account comes from. */
  | {
      readonly name: 'missing-profile';
      readonly field: 'username' | 'email' | 'phone' | 'emailOrPhone';
      readonly event: InteractionEvent;
      readonly linkSocial?: string;
    }
  /** Asks for the e-mail whose domain names the company. */
  | {readonly name: 'single-sign-on'}
  | {readonly name: 'sso-connectors'; readonly email: string; readonly connectorIds: readonly string[]}
  /** An account with the same e-mail or phone exists; link to it, or create another. */
  | {
      readonly name: 'link-account';
      readonly connectorId: string;
      readonly verificationId: string;
      readonly related: {readonly type: 'email' | 'phone'; readonly value: string};
    }
  /** Back from a provider; the answer is being checked. */
  | {readonly name: 'callback'; readonly connectorId: string}
  /** On the way to somewhere else. Nothing can be done here any more but to wait, or to follow `to` by hand. */
  | {
      readonly name: 'leaving';
      readonly to: string;
      readonly reason: RedirectReason;
      readonly connectorId?: string;
    }
  /**
   * The end of the road, and what leads on: `restart` can be done here, or the application begins at `startUrl`; where
   * neither is so, there are only words.
   */
  | {readonly name: 'stopped'; readonly why: StopReason; readonly restarts?: boolean; readonly startUrl?: string};

export type ScreenName = Screen['name'];
export type Drafts = Readonly<Partial<Record<Extract<Screen, {name: 'missing-profile'}>['field'], string>>>;

export interface CodeScreen {
  readonly name: 'code';
  /** Decides what a right code leads to, and the path of the screen. */
  readonly flow: 'sign-in' | 'register' | 'continue';
  readonly identifier: CodeIdentifier;
  readonly verificationId: string;
  /** Epoch milliseconds of the last send; the next one is offered 59 s later. */
  readonly sentAt: number;
  /** The code was right, and this is being asked since: there is no use for another code. */
  readonly asked?: AskedOfCode;
  /** `continue` only: which event is being completed, and the connector a conflict may link to. */
  readonly event?: InteractionEvent;
  readonly linkSocial?: string;
}

/** Why the browser leaves the page. */
export type RedirectReason = 'social' | 'sso' | 'complete' | 'restart';

export type StopReason =
  /** The sign-in was open too long, or was never started here. */
  | 'session-expired'
  | 'unknown-session'
  /** Nothing can be signed in to without them. */
  | 'cookies-blocked'
  | 'account-suspended'
  /** The settings or the account ask for a step this version cannot do. */
  | 'unsupported'
  /** A URL from a server or provider is not http(s). */
  | 'unsafe-url';

/** What went wrong. */
export interface Fault {
  readonly code: ErrorCode | LocalProblemCode;
  readonly field?: 'identifier' | 'password' | 'code' | 'username' | 'terms';
  /** `password.rejected`: one entry for each rule that was broken. */
  readonly rules?: readonly PasswordIssue[];
  /** Whether trying again as it is can help. */
  readonly recoverable: boolean;
}

/**
 * What went wrong on this screen. With a `field` that the screen has it stands at that field, otherwise above the
 * form. Where it is `recoverable`, the command `retry` does the same again.
 */
export interface Problem extends Fault {
  /** What it belongs to; never the payload. The machine alone adds it, so that there is none without. */
  readonly command: Command['type'];
}

export interface PasswordIssue {
  /** `password_rejected.too_short` … */
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Problems that no server names. */
export type LocalProblemCode =
  | 'network'
  | 'timeout'
  | 'protocol'
  | 'unknown'
  /** The page does not say where the server is, or not in a way that can be understood. */
  | 'misconfigured'
  /** The provider's answer does not belong to a request of this browser: `state` missing, replayed or wrong. */
  | 'callback-invalid'
  /** The person pressed Cancel at the provider, or the provider refused. */
  | 'provider-refused'
  /** The provider could not do it now, and says so itself. */
  | 'provider-unavailable'
  | 'connector-unknown'
  /** Nothing can be kept that has to be there when a provider sends the person back. */
  | 'storage-blocked'
  | 'sso-not-enabled'
  | 'registration-closed'
  | 'terms-required'
  /** What was typed can be no address. */
  | EmailFault;

/** A question that has to be answered before going on. */
export type Dialog =
  /** Agree to the terms; the command that asked for it goes on afterwards. */
  | {readonly kind: 'terms'}
  /** The code was right, but nobody has this address: create the account with the same code, and agree to its terms? */
  | {readonly kind: 'create-account'; readonly identifier: CodeIdentifier}
  /** Registration met an existing account: sign in with the same code? */
  | {readonly kind: 'sign-in-instead'; readonly identifier: CodeIdentifier}
  /** The address is another account's, and the social account can be linked to it. */
  | {readonly kind: 'link-existing'; readonly identifier: CodeIdentifier; readonly connectorId: string}
  /** Nothing to choose: say it, then go back. */
  | {readonly kind: 'no-account' | 'identifier-taken' | 'email-blocked'; readonly identifier: CodeIdentifier};

/** The questions that a right code can lead to. */
export type AskedOfCode = Exclude<Dialog['kind'], 'terms'>;

/** Good news for the live region; `at` makes two in a row distinct. */
export interface Notice {
  readonly code: 'code-sent' | 'code-resent';
  readonly at: number;
}

export interface Pending {
  /** Never the payload: it may hold a password. */
  readonly command: Command['type'];
  /** Which button shows the spinner. */
  readonly connectorId?: string;
}

export interface State {
  /** `undefined` until loaded. */
  readonly settings: SignInSettings | undefined;
  readonly screen: Screen;
  readonly pending: Pending | undefined;
  readonly problem: Problem | undefined;
  readonly dialog: Dialog | undefined;
  readonly notice: Notice | undefined;
  /** The connectors of the e-mail domain typed last: the form has turned into single sign-on. */
  readonly sso:
    | {
        /** As it stands in the field. */
        readonly email: string;
        /** Of the address, as people write it. */
        readonly domain: string;
        readonly connectorIds: readonly string[];
      }
    | undefined;
  /** What stands, or will stand, in the identifier field; survives reloads and failed requests. */
  readonly identifier: string;
  /** What it is meant as: it stands in no field of another type. */
  readonly identifierType?: IdentifierType | undefined;
  /** What stands in the field of each thing that an account may still need; kept like the identifier. */
  readonly drafts: Drafts;
  /** Terms: agreed on this page. Never sent, never stored. */
  readonly agreed: boolean;
  /** Whether there is a screen of ours to go back to. */
  readonly canGoBack: boolean;
}
