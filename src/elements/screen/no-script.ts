import {msg} from '@lit/localize';
import {html} from 'lit';
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
