import {splitEmail} from '../../protocol/email-address.ts';
import type {Identifier} from '../../protocol/experience.ts';
import {domainText} from './identifier-input.ts';

export const emailText = (address: string) => {
  const [name, domain] = splitEmail(address);
  return `${name}@${domainText(domain)}`;
};

/** As people write it, and as the field takes it again: a domain in its script, a number with the sign of its code. */
export const identifierAsText = ({type, value}: Identifier): string =>
  type === 'email' ? emailText(value) : type === 'phone' ? `+${value}` : value;
