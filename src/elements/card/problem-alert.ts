import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import {gapAfter, type ProblemText} from '../../i18n/problem-text.ts';
import {warningIcon} from './icons.ts';
import {linkButton} from '../screen/templates.ts';

/** A problem that belongs to no field: what happened, what to do, and perhaps a way to try again. */
export const problemAlert = ({what, next, code}: ProblemText, tryAgain: (() => void) | false) =>
  html`<div part="alert" data-tone="danger" role="alert">
    ${warningIcon()}
    <p><strong>${what}</strong>${next ? gapAfter(what) + next : nothing}${code}</p>
    ${tryAgain ? linkButton(msg('Try again', {id: 'action.try-again', desc: 'In an alert'}), tryAgain) : nothing}
  </div>`;
