/**
 * The door to all that asks the server something, and what it is given to work with.
 */
import type {ExperienceClient} from '../client/experience-client.ts';
import type {Send} from '../client/http.ts';
import type {Arrival} from '../platform/navigation.ts';
import type {Platform} from '../platform/platform.ts';
import type {RedirectStorage} from '../platform/redirect-storage.ts';
import type {FlowStorage} from '../platform/storage.ts';
import type {SignInSettings} from '../protocol/settings.ts';
import type {Command} from './commands.ts';
import type {Journal} from './effects/journal.ts';
import type {State} from './state.ts';
import {refuse, type Step} from './step.ts';
import {loaderFrom} from '../platform/load.ts';

const load = loaderFrom(import.meta.url);

/** What the machine keeps for itself, because it is of no interest to a screen. */
export interface Memory {
  arrival?: Arrival;
  appId?: string | undefined;
  /** What the server has done already. */
  journal?: Journal;
  /** The callback that was found to be ours. Its `state` is used up by that, and a retry is the same command again. */
  claimed?: {readonly by: Command; readonly verificationId: string};
}

export interface EffectContext {
  /** Its calls end when a newer command takes over. */
  readonly client: ExperienceClient;
  readonly platform: Platform;
  readonly storage: FlowStorage;
  /** What outlives a visit to a provider. */
  readonly redirects: RedirectStorage;
  readonly memory: Memory;
  readonly settings: SignInSettings;
  /** As it was when the command was sent. */
  readonly state: State;
}

/** What the machine has at hand; the rest is made by the code that is loaded. */
export type EffectGiven = Omit<EffectContext, 'client' | 'redirects'>;

export type Effect<C extends Command> = (command: C, context: EffectContext) => Promise<Step>;

/** What is decided here in the page; everything else asks the server. */
type LocalCommand = Extract<
  Command,
  {
    type:
      | 'start'
      | 'restart'
      | 'retry'
      | 'back'
      | 'show'
      | 'remember-identifier'
      | 'remember-draft'
      | 'set-agreement'
      | 'detect-sso'
      | 'use-password'
      | 'confirm'
      | 'dismiss';
  }
>;
export type ServerCommand = Exclude<Command, LocalCommand>;

/** The part of the code that talks to the server; a person who only looks at the first screen does not load it. */
export const loadEffects = () => load(() => import('./effects/all.ts'));

/** Carries a command out; code that cannot be loaded is like a server that does not answer. */
export const perform = async (command: ServerCommand, send: Send, context: EffectGiven): Promise<Step> => {
  const loaded = await loadEffects().catch(() => undefined);
  return loaded ? loaded.carryOut(command, send, context) : refuse({code: 'network', recoverable: true});
};
