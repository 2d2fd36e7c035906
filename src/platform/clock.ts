/**
 * Epoch milliseconds that never jump: read off the computer's clock when the page was opened, and counted from there
 * by the browser. Somebody who sets the clock, or a computer that finds out what time it is, changes nothing.
 */
export const now = (): number => performance.timeOrigin + performance.now();
