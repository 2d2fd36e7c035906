/**
 * What a person, or the page, can ask for. Screens dispatch these; each flow says its own.
 */
import type {AccountCommand} from './account/commands.ts';
import type {CodeCommand} from './code/commands.ts';
import type {ForgotPasswordCommand} from './forgot-password/commands.ts';
import type {DeviceCommand} from './device/commands.ts';
import type {ConsentCommand} from './consent/commands.ts';
import type {IdentifierCommand, LocalIdentifierCommand} from './identifier/commands.ts';
import type {MfaCommand} from './mfa/commands.ts';
import type {OneTimeTokenCommand} from './one-time-token/commands.ts';
import type {LocalPasswordCommand, PasswordCommand} from './password/commands.ts';
import type {PasskeyCommand} from './passkey/commands.ts';
import type {LocalProfileCommand, ProfileCommand} from './profile/commands.ts';
import type {LocalSessionCommand} from './session/commands.ts';
import type {LocalSocialCommand, SocialCommand} from './social/commands.ts';
import type {LocalSsoCommand, SsoCommand} from './sso/commands.ts';

/** What asks the server something. */
export type ServerCommand =
  | IdentifierCommand
  | PasswordCommand
  | ForgotPasswordCommand
  | CodeCommand
  | OneTimeTokenCommand
  | PasskeyCommand
  | ProfileCommand
  | SocialCommand
  | SsoCommand
  | AccountCommand
  | MfaCommand
  | ConsentCommand
  | DeviceCommand;

/** What is decided here in the page. */
type LocalCommand =
  | LocalSessionCommand
  | LocalIdentifierCommand
  | LocalPasswordCommand
  | LocalProfileCommand
  | LocalSocialCommand
  | LocalSsoCommand
  /** What the problem that is shown belongs to, once more; only where the problem is `recoverable`. */
  | {readonly type: 'retry'}
  | {readonly type: 'back'}
  | {readonly type: 'show'; readonly screen: 'sign-in' | 'register' | 'single-sign-on' | 'forgot-password'}
  | {readonly type: 'set-agreement'; readonly agreed: boolean}
  // dialogs
  | {readonly type: 'confirm'}
  | {readonly type: 'dismiss'};

export type Command = ServerCommand | LocalCommand;
export type CommandType = Command['type'];
/** The command of this type. */
export type CommandOf<T extends CommandType> = Extract<Command, {type: T}>;
