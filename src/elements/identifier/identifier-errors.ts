/**
 * What is wrong with an identifier that is of one kind.
 */
import {msg} from '@lit/localize';
import {looksLike} from '../../machine/identifier/identifier-kind.ts';
import type {IdentifierType} from '../../protocol/settings.ts';

export const preciseError = (typed: string, types: readonly IdentifierType[]): string | undefined => {
  const only = looksLike(typed, types);
  if (only === 'email') {
    return msg('Enter an email address like name@example.com.', {
      id: 'identifier.invalid-email',
      desc: 'Error under the e-mail field',
    });
  }
  if (only === 'phone') {
    return msg('Enter a phone number with its country code, like +44 7700 900123.', {
      id: 'identifier.invalid-phone',
      desc: 'Error under the phone field',
    });
  }
  if (only === 'username') {
    return msg('Enter a username: letters, digits and underscores, not starting with a digit.', {
      id: 'identifier.invalid-username',
      desc: 'Error under the username field',
    });
  }
  return undefined;
};
