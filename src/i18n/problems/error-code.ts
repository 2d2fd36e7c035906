/**
 * What the server called a problem, for whoever is asked for help.
 */
import {msg} from '@lit/localize';
import {html} from 'lit';
import type {Fault} from '../../machine/state.ts';

export const errorCode = (code: string) =>
  html` <small part="error-code"
    >${msg(html`Error code: <bdi translate="no">${code}</bdi>`, {
      id: 'error.code',
      desc: 'Small print of an error; the placeholder is a name for support, such as session.not_found',
    })}</small
  >`;

/** Problems of our own have names without a dot, which tell nobody more than their text. */
export const codeOf = ({code, serverCode}: Fault) => serverCode ?? (code.includes('.') ? code : undefined);
