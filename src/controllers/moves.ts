/**
 * What moves once somebody does something: the focus, and the card. By then there is time for what comes next, and for
 * advice.
 */
import {adviseOn} from './advice.ts';
import {FocusController, type FocusHost} from './focus-controller.ts';
import type {Problem} from '../machine/state.ts';
import {MotionController} from './motion-controller.ts';
import {prepareNextScreens, type PreparingHost} from './next-screens.ts';

interface TouchedHost extends FocusHost, PreparingHost {
  /** Fetches the code behind the next step. */
  readonly prepare: () => void;
}

/** `touched` is what the person did something to, on which screen with which problem: by now there may be others. */
export const startMoves = (
  host: TouchedHost,
  touched: EventTarget | undefined,
  screen: FocusHost['shownScreen'],
  problem: Problem | undefined,
) => {
  new FocusController(host, touched, screen, problem);
  new MotionController(host);
  host.prepare();
  prepareNextScreens(host);
  adviseOn(host);
};
