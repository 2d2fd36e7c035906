import {msg} from '@lit/localize';
import {html} from 'lit';
import {connectionText} from '../../i18n/problem-text.ts';
import {warningIcon} from '../card/icons.ts';

/** For browsers that run none. */
export const noScript = () =>
  html`<div part="alert" data-tone="danger">
    ${warningIcon()}
    <p>
      ${msg('Signing in needs JavaScript. Turn it on in your browser’s settings, then load this page again.', {
        id: 'page.no-script',
        desc: 'On the sign-in page of a browser that runs no scripts',
      })}
    </p>
  </div>`;

/** For those whose script does not come, after a while (`src/prerender/sheets.ts`). */
export const lostScript = () =>
  html`<div part="alert" data-tone="danger" role="alert">
    ${warningIcon()}
    <p><strong>${connectionText().what}</strong></p>
    <a part="link" href="">${msg('Try again', {id: 'action.try-again', desc: 'In an alert'})}</a>
  </div>`;
