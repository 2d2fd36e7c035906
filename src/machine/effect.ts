/**
 * What an effect is: it carries one command out, with what it is given to work with, and says what follows.
 */
import type {ExperienceClient} from '../client/experience-client.ts';
import type {LaterNavigation} from '../platform/later-navigation.ts';
import type {Arrival} from '../platform/navigation.ts';
import type {Platform} from '../platform/platform.ts';
import type {RedirectStorage} from '../platform/redirect-storage.ts';
import type {FlowStorage} from '../platform/storage.ts';
import type {Attestation, Assertion} from '../protocol/experience/passkey.ts';
import type {SignInSettings} from '../protocol/settings.ts';
import type {Captcha, CaptchaRequest} from './captcha/captcha.ts';
import type {Prove} from './captcha/prove.ts';
import type {Command, CommandOf, CommandType, ServerCommand} from './commands.ts';
import type {Journal} from './effects/journal.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** What a device is to be asked with. */
export interface PasskeyAsked {
  /** Whose passkey, where. */
  readonly at: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Absent where it was asked for before the start. */
  readonly verificationId?: string;
}

/** What the machine keeps for itself, because it is of no interest to a screen. */
export interface Memory {
  arrival?: Arrival;
  appId?: string | undefined;
  /** Which companies claimed the domain that was typed last. */
  claimants?: {readonly domain: string; readonly connectorIds: readonly string[]} | undefined;
  /** By what the person has proven who they are, or tries to. */
  method?: string | undefined;
  /** What the server has done already. */
  journal?: Journal;
  /** The callback that was found to be ours. Its `state` is used up by that, and a retry is the same command again. */
  claimed?: {readonly by: Command; readonly verificationId: string};
  passkeyAsked?: PasskeyAsked;
  /** Was chosen among the browser's suggestions, and sent. */
  passkeyUsed?: Assertion;
  /** The device has made it, and the server does not know it yet. */
  passkeyMade?: {readonly verificationId: string; readonly payload: Attestation};
}

export interface EffectContext {
  /** Its calls end when a newer command takes over. */
  readonly client: ExperienceClient;
  readonly platform: Platform;
  /** Away from here, or back. */
  readonly onward: LaterNavigation;
  /** Ends when a newer command takes over. */
  readonly signal: AbortSignal;
  readonly storage: FlowStorage;
  /** What outlives a visit to a provider. */
  readonly redirects: RedirectStorage;
  readonly memory: Memory;
  readonly settings: SignInSettings;
  /** Asks the person to prove to be one; `undefined` where nobody can. */
  readonly captcha?: ((config: CaptchaRequest['config']) => ReturnType<Captcha>) | undefined;
  /** The token of it, for a start that anybody could ask for; `undefined` where none is wanted. */
  readonly prove?: Prove | undefined;
  /** Whose phone numbers are taken, as the page says it. */
  readonly countries?: string | undefined;
  /** Where the application begins a sign-in, as the page says it. */
  readonly startUrl?: string | undefined;
  /** A window is open for a provider. */
  readonly inPopup?: boolean | undefined;
  /** The page that is left for a provider wants what it says. */
  readonly returns?: boolean | undefined;
  /** As it was when the command was sent. */
  readonly state: State;
}

/** What the machine has at hand; the rest is made by the code that is loaded. */
export type EffectGiven = Omit<EffectContext, 'client' | 'redirects' | 'prove'>;

export type Effect<T extends CommandType> = (command: CommandOf<T>, context: EffectContext) => Promise<Step>;

/** For each command of a flow, what carries it out. */
export type Effects<C extends ServerCommand> = {readonly [T in C['type']]: Effect<T>};
