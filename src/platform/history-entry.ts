/**
 * What one history entry keeps of ours.
 */
import type {Screen} from '../machine/state.ts';
import {fields, listOf, shape, text, texts, type Reader} from '../protocol/readers.ts';
import {readScreen} from './kept-screens.ts';

export interface HistoryEntry {
  readonly screen?: Screen;
  /** The names of the screens behind this one. */
  readonly trail: readonly string[];
}

/** As it stands there: the screen is read when it is needed, as it may become known only then. */
export interface StoredEntry {
  readonly callback?: Callback | undefined;
  readonly screen: unknown;
  readonly trail: readonly string[];
}

/** What a provider has said, on the way to the page that went there. */
export interface Callback {
  readonly connectorId: string;
  readonly params: Readonly<Record<string, string>>;
}
const readCallback: Reader<Callback> = shape({connectorId: text, params: texts});

/** Beside the host page's own keys in `history.state`. */
export const entryKey = 'authSignIn';

export const readEntry = (state: unknown): StoredEntry | undefined => {
  const entry = fields(state)[entryKey];
  if (entry === undefined) return undefined;
  const {screen, trail, callback} = fields(entry);
  return {screen, trail: listOf(text)(trail), callback: readCallback(callback)};
};

/** The one where we are; empty where it is none of ours. */
export const currentEntry = (): StoredEntry => readEntry(history.state) ?? {screen: undefined, trail: []};

/** The part of a screen worth keeping, without what is only passing. */
export const restorable = (shown: Screen): Pick<HistoryEntry, 'screen'> => {
  const screen = readScreen(shown);
  return screen ? {screen} : {};
};
