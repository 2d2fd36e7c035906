import {msg} from '@lit/localize';
import type {State} from '../machine/state.ts';

/** What is said politely, without moving the focus. */
export const statusText = ({notice, pending}: State) => {
  if (pending?.command === 'verify-code') {
    return msg('Verifying your code', {id: 'code.verifying', desc: 'Announced while a code is being checked'});
  }
  if (notice?.code === 'code-resent') {
    return msg('We sent you a new code.', {id: 'code.resent', desc: 'Announced after asking for a new code'});
  }
  return '';
};
