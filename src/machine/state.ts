/**
 * What the sign-in UI knows at one moment: `screen × pending × problem`, all of it plain data without secrets, so
 * that it can be logged, kept in the browser's history and drawn by Storybook. Each flow says its own part.
 */
import type {ErrorCode} from '../protocol/errors.ts';
import type {IdentifierType, SignInSettings} from '../protocol/settings.ts';
import type {AccountDialog, AccountScreen} from './account/state.ts';
import type {CaptchaProblem} from './captcha/captcha.ts';
import type {CodeNotice, CodeScreen} from './code/state.ts';
import type {Command} from './commands.ts';
import type {ForgotPasswordNotice, ForgotPasswordScreen} from './forgot-password/state.ts';
import type {ConsentScreen} from './consent/state.ts';
import type {DeviceProblem, DeviceScreen} from './device/state.ts';
import type {IdentifierProblem, IdentifierScreen} from './identifier/state.ts';
import type {OneTimeTokenScreen} from './one-time-token/state.ts';
import type {PasskeyProblem, PasskeyScreen} from './passkey/state.ts';
import type {MfaScreen} from './mfa/state.ts';
import type {PasswordIssue, PasswordScreen} from './password/state.ts';
import type {Drafts, ProfileScreen} from './profile/state.ts';
import type {SessionProblem, SessionScreen} from './session/state.ts';
import type {InAppDialog, SocialProblem, SocialScreen} from './social/state.ts';
import type {DetectedSso, SsoProblem, SsoScreen} from './sso/state.ts';
import type {TermsDialog, TermsProblem} from './terms/state.ts';

export type {CodeScreen} from './code/state.ts';
export type {PasskeyProblem} from './passkey/state.ts';
export type {PasswordIssue} from './password/state.ts';
export type {Drafts} from './profile/state.ts';
export type {RedirectReason, StopReason} from './session/state.ts';

/** One thing a person does at a time. A screen holds what it needs to be drawn again after a reload. */
export type Screen =
  | SessionScreen
  | IdentifierScreen
  | PasswordScreen
  | ForgotPasswordScreen
  | OneTimeTokenScreen
  | CodeScreen
  | PasskeyScreen
  | ProfileScreen
  | SocialScreen
  | SsoScreen
  | AccountScreen
  | MfaScreen
  | ConsentScreen
  | DeviceScreen;

export type ScreenName = Screen['name'];
/** The screen of this name. */
export type ScreenOf<N extends ScreenName> = Extract<Screen, {name: N}>;

/** What went wrong. */
export interface Fault {
  readonly code: ErrorCode | LocalProblemCode;
  readonly field?: 'identifier' | 'password' | 'code' | 'username' | 'avatar' | 'terms';
  /** `password.rejected`: one entry for each rule that was broken. */
  readonly rules?: readonly PasswordIssue[];
  /** What the server called it, where `code` is not that; for whoever is asked for help. */
  readonly serverCode?: string;
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

/** Problems that no server names. */
export type LocalProblemCode =
  | SessionProblem
  | CaptchaProblem
  | IdentifierProblem
  | SocialProblem
  | SsoProblem
  | PasskeyProblem
  | TermsProblem
  | DeviceProblem;

/** A question that has to be answered before going on. */
export type Dialog = TermsDialog | AccountDialog | InAppDialog;

export type Notice = CodeNotice | ForgotPasswordNotice;

/** What may come along with a screen. */
export interface Extras {
  readonly problem?: Problem | undefined;
  readonly dialog?: Dialog | undefined;
  readonly notice?: Notice | undefined;
}

export interface Pending {
  /** Never the payload: it may hold a password. */
  readonly command: Command['type'];
  /** Which button shows the spinner. */
  readonly connectorId?: string;
  /** It waits for the person, who has to prove to be one. */
  readonly captcha?: boolean;
}

export interface State {
  /** `undefined` until loaded. */
  readonly settings: SignInSettings | undefined;
  readonly screen: Screen;
  readonly pending: Pending | undefined;
  readonly problem: Problem | undefined;
  readonly dialog: Dialog | undefined;
  readonly notice: Notice | undefined;
  readonly sso: DetectedSso | undefined;
  /** What stands, or will stand, in the identifier field; survives reloads and failed requests. */
  readonly identifier: string;
  /** What it is meant as: it stands in no field of another type. */
  readonly identifierType?: IdentifierType | undefined;
  /** An account that is known to have a passkey. */
  readonly passkeyOf?: string | undefined;
  /** Kept like the identifier. */
  readonly drafts: Drafts;
  /** Terms: agreed on this page. Never sent, never stored. */
  readonly agreed: boolean;
  /** Whether there is a screen of ours to go back to. */
  readonly canGoBack: boolean;
}
