import {aTimeout} from '@open-wc/testing';
import type {AuthSignIn} from '../../../src/index.ts';
import {until} from '../support.ts';

/** What looks after our nodes comes after the first picture. */
export const isKept = (element: AuthSignIn) =>
  until(async () => {
    element.dir = 'ltr';
    element.removeAttribute('dir');
    await aTimeout(0);
    return element.hasAttribute('dir');
  }, 'it is looked after');
