/**
 * Texts that problems of several flows have in common.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import type {ProblemText} from '../problem-text.ts';

export type Text = (problem: Fault) => ProblemText;

/** For each code of a flow, what it is called. */
export type Texts<C extends Fault['code']> = Readonly<Record<C, Text>>;

export const anotherWay = () =>
  msg('Choose another way to continue.', {id: 'error.connector-unknown.next', desc: 'What to do'});

export const checkIt = () =>
  msg('Check what you entered and try again.', {id: 'error.guard.invalid_input.next', desc: 'What to do'});

export const startAgain = () =>
  msg('Start again to continue.', {id: 'error.session.not_found.next', desc: 'What to do'});

export const tryLater = () => msg('Try again in a moment.', {id: 'error.unknown.next', desc: 'What to do'});

export const unknown: Text = () => ({
  what: msg('Something went wrong on our side.', {id: 'error.unknown', desc: 'What happened'}),
  next: tryLater(),
});

export const misconfigured: Text = () => ({
  what: msg('This sign-in form isn’t set up correctly.', {id: 'error.misconfigured', desc: 'What happened'}),
  next: msg('Tell the people who run this site.', {id: 'error.misconfigured.next', desc: 'What to do'}),
});

export const unavailable: Text = () => ({
  what: msg('This way of signing in isn’t available right now.', {
    id: 'error.connector-unknown',
    desc: 'What happened',
  }),
  next: anotherWay(),
});

export const unsupported: Text = () => ({
  what: msg('The next step isn’t available on this page.', {
    id: 'error.session.mfa.require_mfa_verification',
    desc: 'What happened',
  }),
  next: anotherWay(),
});
