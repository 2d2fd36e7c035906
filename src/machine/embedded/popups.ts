/**
 * Providers in a window of their own, while the page stays. There is one window at a time: whoever presses again gets
 * the one that is open.
 */
import {openPopup, type Params, type Popup} from '../../platform/popup.ts';

export interface Waiting {
  readonly answered: (params: Params) => void;
  /** Closed half-way, or so it seems: an answer may come nevertheless. */
  readonly gone: () => void;
}

export interface Popups {
  /** To be called in the click. Says whether there is one. */
  open(): boolean;
  isOpen(): boolean;
  visit(url: string, state: string, waiting: Waiting): void;
  focus(): void;
  /** Also ends the waiting. */
  close(): void;
}

const lookEveryMs = 300;

export const createPopups = (open: () => Popup | undefined = openPopup): Popups => {
  let popup: Popup | undefined;
  let stop = () => {};

  const close = () => {
    stop();
    popup?.close();
    popup = undefined;
  };

  return {
    open: () => {
      stop();
      if (!popup || popup.isGone()) popup = open();
      return popup !== undefined;
    },
    isOpen: () => popup !== undefined,
    visit: (url, state, {answered, gone}) => {
      const visited = popup;
      if (!visited) return;
      const deaf = visited.hear(state, (params) => {
        close();
        answered(params);
      });
      const looking = setInterval(() => {
        if (!visited.isGone()) return;
        clearInterval(looking);
        gone();
      }, lookEveryMs);
      stop = () => {
        clearInterval(looking);
        deaf();
      };
      visited.go(url);
    },
    focus: () => popup?.focus(),
    close,
  };
};
