/**
 * Addresses and numbers are read here as what they are, whichever form they were typed into and by whomever it was
 * drawn: what follows knows one spelling. What can be none is refused, and nothing is asked about it.
 */
import {readEmail} from '../../protocol/email-address.ts';
import type {ServerCommand} from '../commands.ts';
import {readNumber} from '../phone/read-number.ts';
import type {Fault, ScreenName} from '../state.ts';

/** The screens that have a field for it. */
const asking: readonly ScreenName[] = ['sign-in', 'register', 'single-sign-on', 'missing-profile', 'forgot-password'];

/** `countries` are the ones whose numbers are taken. */
export const readTyped = async (
  command: ServerCommand,
  screen: ScreenName,
  countries?: string,
): Promise<{readonly command: ServerCommand} | {readonly problem: Fault}> => {
  const written = contactOf(command);
  if (!written) return {command};
  const {value, fault} =
    written.type === 'email' ? readEmail(written.value) : await readNumber(written.value, countries);
  if (value !== undefined) return {command: withContact(command, written.type, value)};
  const recoverable = fault === 'network';
  return {problem: {code: fault, recoverable, ...(!recoverable && asking.includes(screen) && {field: 'identifier'})}};
};

const contactOf = (command: ServerCommand) => {
  if ('email' in command) return {type: 'email', value: command.email} as const;
  if (!('identifier' in command)) return undefined;
  const {type, value} = command.identifier;
  return type === 'username' ? undefined : {type, value};
};

const withContact = (command: ServerCommand, type: 'email' | 'phone', value: string): ServerCommand =>
  'email' in command ? {...command, email: value} : ({...command, identifier: {type, value}} as ServerCommand);
