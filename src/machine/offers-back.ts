/**
 * Whether there is a way back from a screen.
 */
import {firstScreens} from './identifier/first-screen.ts';
import type {Screen} from './state.ts';

/** From a later step the first screen is always there. */
export const offersBack = (screen: Screen, hasEarlierEntry: boolean): boolean => {
  switch (screen.name) {
    case 'loading':
    case 'callback':
    case 'leaving':
    case 'stopped':
    case 'mfa':
    case 'device':
    case 'device-end':
    case 'one-time-token':
    case 'switch-account':
      return false;
    default:
      return hasEarlierEntry || !firstScreens.includes(screen.name);
  }
};
