/**
 * What was typed as an identifier of one of these types; `undefined` when it is none of them. Of an address only that
 * it has an @ is seen here, and of a number that it has its country code: whether it can be one is found out where it
 * is used.
 */
import type {Identifier} from '../../protocol/experience.ts';
import type {IdentifierType} from '../../protocol/settings.ts';
import {kindOf, plain} from './identifier-kind.ts';

export const readIdentifier = (typed: string, types: readonly IdentifierType[]): Identifier | undefined => {
  const value = plain(typed);
  const type = kindOf(typed, types);
  switch (type) {
    case 'email':
      return /.@./.test(value) ? {type, value: typed.trim()} : undefined;
    case 'phone':
      return /^(\+|00)(\D*\d){4}/.test(value) ? {type, value} : undefined;
    case 'username':
      return /^[A-Z_a-z]\w*$/.test(value) ? {type, value} : undefined;
    default:
      return undefined;
  }
};
