import {emailText} from '../../protocol/address-text.ts';
import type {Identifier} from '../../protocol/experience.ts';

/** As people write it, and as the field takes it again: a domain in its script, a number with the sign of its code. */
export const identifierAsText = ({type, value}: Identifier): string =>
  type === 'email' ? emailText(value) : type === 'phone' ? `+${value}` : value;
