import {msg} from '@lit/localize';
import {nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import type {State} from '../../machine/state.ts';
import {linkButton} from './templates.ts';

/** To the screen before. */
export const backLink = ({canGoBack}: State, send: (command: Command) => void) =>
  canGoBack
    ? linkButton(msg('Back', {id: 'action.back', desc: 'Link to the screen before'}), () => send({type: 'back'}))
    : nothing;

/** To the screen before, where that is the first one; on a screen that came first itself, there all the same. */
export const backToSignInLink = ({canGoBack}: State, send: (command: Command) => void) =>
  linkButton(msg('Back to sign in', {id: 'action.back-to-sign-in', desc: 'Link to the first screen'}), () =>
    send(canGoBack ? {type: 'back'} : {type: 'show', screen: 'sign-in'}),
  );
