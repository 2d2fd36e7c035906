/**
 * Links that several screens about second factors have.
 */
import {msg} from '@lit/localize';
import {nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import type {MfaChallenge, MfaOffer} from '../../machine/mfa/state.ts';
import type {State} from '../../machine/state.ts';
import {backLink} from '../screen/back-link.ts';
import {linkButton} from '../screen/templates.ts';

type Send = (command: Command) => void;

export const notNow = () => msg('Not now', {id: 'action.not-now', desc: 'Button or link: skips a step'});

/** Skips it where that may be, and goes back where it may not. */
export const skipLink = ({skip}: MfaOffer, state: State, send: Send) =>
  skip ? linkButton(notNow(), () => send({type: 'skip-mfa'})) : backLink(state, send);

export const anotherWayLink = ({factors}: MfaChallenge, send: Send) =>
  factors.length > 1
    ? linkButton(msg('Try another way', {id: 'action.another-factor', desc: 'Link to a list of second factors'}), () =>
        send({type: 'list-factors'}),
      )
    : nothing;
