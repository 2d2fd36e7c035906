/**
 * Addresses are read here as what they are, whichever form they were typed into and by whomever it was drawn: what
 * follows knows one spelling. What can be no address is refused, and nothing is asked about it.
 */
import {readEmail} from '../../protocol/email-address.ts';
import type {ServerCommand} from '../commands.ts';
import type {Fault, ScreenName} from '../state.ts';

/** The screens that have a field for it. */
const asking: readonly ScreenName[] = ['sign-in', 'register', 'single-sign-on', 'missing-profile', 'forgot-password'];

export const readTyped = (
  command: ServerCommand,
  screen: ScreenName,
): {readonly command: ServerCommand} | {readonly problem: Fault} => {
  const written = addressOf(command);
  if (written === undefined) return {command};
  const {value, fault} = readEmail(written);
  return fault
    ? {problem: {code: fault, recoverable: false, ...(asking.includes(screen) && {field: 'identifier'})}}
    : {command: withAddress(command, value)};
};

const addressOf = (command: ServerCommand) => {
  if ('email' in command) return command.email;
  return 'identifier' in command && command.identifier.type === 'email' ? command.identifier.value : undefined;
};

const withAddress = (command: ServerCommand, value: string): ServerCommand =>
  'email' in command ? {...command, email: value} : ({...command, identifier: {type: 'email', value}} as ServerCommand);
