/**
 * What is done with location and history after the first screen. It comes with the code that wants it.
 */
import type {Screen, ScreenName} from '../machine/state.ts';
import {currentEntry, entryKey, type Callback} from './history-entry.ts';
import {readScreen} from './kept-screens.ts';

export interface LaterNavigation {
  /** `false`: there is no entry of ours to go back to. The screen arrives through `listen`. */
  back(): boolean;
  /** Back to the last entry with one of these screens; `false` if there is none. */
  backTo(names: readonly ScreenName[]): boolean;
  /** `replace`: the page left does not come back with the Back button. */
  leave(url: string, how: 'assign' | 'replace'): void;
  /** The address of the page as it stands. */
  here(): string;
  /** To a page of our own that waits for what a provider has said. It goes along out of the address. */
  returnTo(url: string, callback: Callback): void;
  /** Loads the page again, as the person would. */
  reload(): void;
  /** Thinks better of leaving, and says where we are: the screen, if it is one of ours, and whether there is one before it. */
  stay(): {readonly screen: Screen | undefined; readonly canGoBack: boolean};
}

export const createLaterNavigation = (): LaterNavigation => ({
  back: () => {
    if (currentEntry().trail.length === 0) return false;
    history.back();
    return true;
  },

  backTo: (names) => {
    const {trail} = currentEntry();
    const index = trail.findLastIndex((name) => names.some((each) => each === name));
    if (index < 0) return false;
    history.go(index - trail.length);
    return true;
  },

  leave: (url, how) => location[how](url),
  here: () => location.href,
  returnTo: (url, callback) => {
    history.replaceState({[entryKey]: {trail: [], callback}}, '', url);
    location.reload();
  },
  reload: () => location.reload(),

  stay: () => {
    window.stop();
    const {screen, trail} = currentEntry();
    return {screen: readScreen(screen), canGoBack: trail.length > 0};
  },
});
