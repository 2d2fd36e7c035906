import type {EmailFault} from '../../protocol/email-address.ts';
import type {PhoneFault} from '../../protocol/phone/faults.ts';
import type {Identifier} from '../../protocol/experience.ts';
import type {IdentifierType} from '../../protocol/settings.ts';

/** `identifiers` narrows the types asked for; `only` leaves the other ways of signing in out. */
export type IdentifierScreen =
  | {readonly name: 'sign-in'; readonly identifiers?: readonly IdentifierType[]; readonly only?: 'identifier'}
  | {readonly name: 'register'; readonly identifiers?: readonly IdentifierType[]; readonly only?: 'identifier'}
  /** All the ways to sign in with it, where they are too many for a link. */
  | {readonly name: 'ways'; readonly identifier: Identifier};

export type IdentifierProblem =
  | 'registration-closed'
  /** What was typed can be no address. */
  | EmailFault
  /** What was typed can be no number. */
  | PhoneFault;
