/**
 * What the parts of a sign-in have in common.
 */
import type {FlowStorage} from '../platform/storage.ts';
import type {Platform} from '../platform/platform.ts';
import type {IdentifierType} from '../protocol/settings.ts';
import type {Command, CommandType} from './commands.ts';
import type {Memory} from './effect.ts';
import type {Latest} from './latest.ts';
import type {SignInOptions} from './options.ts';
import type {Session} from './session/session.ts';
import type {Screen} from './state.ts';
import type {Store} from './store.ts';

export interface Ground {
  readonly options: SignInOptions;
  readonly platform: Platform;
  readonly storage: FlowStorage;
  readonly memory: Memory;
  readonly connect: () => Promise<Session>;
  readonly store: Store;
  readonly latest: Latest;
  readonly remember: (identifier: string, type: IdentifierType | undefined) => void;
  /** The first screen that was asked for. */
  home: Screen;
}

/** One go at something: what the person pressed, what has followed from it, and how to do it once more. */
export interface Attempt {
  readonly sent: Command;
  readonly steps: readonly CommandType[];
  readonly again: () => void;
}
