/**
 * The ways to sign in with an identifier, beside the one that is shown: a link for another one, a list for more.
 */
import {msg} from '@lit/localize';
import {nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {takesCode, waysOf, type Way} from '../../machine/identifier/ways.ts';
import type {State} from '../../machine/state.ts';
import type {Identifier} from '../../protocol/experience.ts';
import {linkButton} from '../screen/templates.ts';
import {badge} from './badge.ts';

const links: Readonly<Record<Way, (identifier: Identifier) => string>> = {
  passkey: () => msg('Use a passkey instead', {id: 'action.use-passkey', desc: 'Link'}),
  password: () => msg('Use password instead', {id: 'action.use-password', desc: 'Link'}),
  code: ({type}) =>
    type === 'email'
      ? msg('Email me a code instead', {id: 'action.use-code-email', desc: 'Link'})
      : msg('Text me a code instead', {id: 'action.use-code-phone', desc: 'Link'}),
};

/** What begins a way. */
export const commandFor = (way: Way, identifier: Identifier): Command => {
  if (way === 'passkey') return {type: 'ask-passkey', identifier};
  const byCode = way === 'code' ? takesCode(identifier) : undefined;
  return byCode ? {type: 'use-code', identifier: byCode} : {type: 'use-password', identifier};
};

interface Offer {
  readonly state: State;
  readonly identifier: Identifier;
  /** The way that is shown. */
  readonly here: Way;
  readonly send: (command: Command) => void;
}

export const otherWays = ({state, identifier, here, send}: Offer) => {
  const [way, ...more] = state.settings
    ? waysOf(state.settings, identifier, state.passkeyOf).filter((each) => each !== here)
    : [];
  if (!way) return nothing;
  const command: Command = more.length > 0 ? {type: 'list-ways', identifier} : commandFor(way, identifier);
  const label =
    more.length > 0
      ? msg('Try another way', {id: 'action.another-way', desc: 'Link to the list of the ways to sign in'})
      : [links[way](identifier), badge(way)?.mark];
  return linkButton(label, () => send(command), {disabled: state.pending?.command === command.type});
};
