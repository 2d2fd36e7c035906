/**
 * What moves once somebody does something: the focus, and the card. By then there is time for advice, too.
 */
import {adviseOn} from './advice.ts';
import {FocusController, type FocusHost} from './focus-controller.ts';
import {MotionController} from './motion-controller.ts';

/** `touched` is what the person did something to. */
export const startMoves = (host: FocusHost, touched: EventTarget | undefined) => {
  new FocusController(host, touched);
  new MotionController(host);
  adviseOn(host);
};
