/**
 * All I/O of a sign-in: for each command that asks the server something, the module that does it. They are loaded
 * when they are needed, so that the first screen is not paid for twice.
 */
import type {ExperienceClient} from '../client/experience-client.ts';
import type {Arrival} from '../platform/navigation.ts';
import type {Platform} from '../platform/platform.ts';
import type {SignInSettings} from '../protocol/settings.ts';
import type {Command} from './commands.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** What the machine keeps for itself, because it is of no interest to a screen. */
export interface Memory {
  arrival?: Arrival;
  appId?: string | undefined;
  /** The code of this verification was right; it is used up, and must not be asked for again on a retry. */
  verifiedCode?: string;
}

export interface EffectContext {
  /** Its calls end when a newer command takes over. */
  readonly client: ExperienceClient;
  readonly platform: Platform;
  readonly memory: Memory;
  readonly settings: SignInSettings;
  /** As it was when the command was sent. */
  readonly state: State;
}

export type Effect<C extends Command> = (command: C, context: EffectContext) => Promise<Step>;

type Of<T extends Command['type']> = Extract<Command, {type: T}>;

const identify = () => import('./effects/identify.ts');
const connectors = () => import('./effects/connectors.ts');
const callback = () => import('./effects/callback.ts');
const codes = () => import('./effects/codes.ts');
const accounts = () => import('./effects/accounts.ts');
const profile = () => import('./effects/profile.ts');

const effects = {
  'submit-identifier': async () => (await identify()).submitIdentifier,
  'verify-password': async () => (await identify()).verifyPassword,
  'use-code': async () => (await identify()).sendSignInCode,
  register: async () => (await identify()).register,
  'find-sso': async () => (await connectors()).findSso,
  'start-sso': async () => (await connectors()).startSso,
  'start-social': async () => (await connectors()).startSocial,
  'finish-callback': async () => (await callback()).finishCallback,
  'verify-code': async () => (await codes()).verifyCode,
  'resend-code': async () => (await codes()).resendCode,
  'create-account': async () => (await accounts()).createAccount,
  'sign-in-instead': async () => (await accounts()).signInInstead,
  'link-account': async () => (await accounts()).linkAccount,
  'link-existing': async () => (await accounts()).linkExisting,
  'set-password': async () => (await profile()).setPassword,
  'save-username': async () => (await profile()).saveUsername,
  'save-contact': async () => (await profile()).saveContact,
} satisfies {[T in Command['type']]?: () => Promise<Effect<Of<T>>>};

export type ServerCommand = Of<keyof typeof effects>;

export const isServerCommand = (command: Command): command is ServerCommand => Object.hasOwn(effects, command.type);

/** Carries a command out; a module that cannot be loaded is like a server that does not answer. */
export const perform = async (command: ServerCommand, context: EffectContext): Promise<Step> => {
  let effect: Effect<never>;
  try {
    effect = await effects[command.type]();
  } catch {
    return {type: 'refuse', problem: {code: 'network', recoverable: true}};
  }
  return effect(command as never, context);
};
