import {msg, str} from '@lit/localize';
import {html, nothing} from 'lit';
import type {MfaChallenge} from '../../machine/mfa/state.ts';

/** Only where the server offers it. */
export const trustCheckbox = ({trust}: MfaChallenge) => {
  if (!trust) return nothing;
  const {days} = trust;
  return html`<label class="as-check">
    <input type="checkbox" name="trust" />
    <span
      >${
        days === undefined
          ? msg('Trust this device', {id: 'mfa.trust', desc: 'Checkbox: no second factor here next time'})
          : msg(str`Trust this device (days: ${days})`, {
              id: 'mfa.trust-days',
              desc: 'Checkbox: no second factor here for this number of days',
            })
      }</span
    >
  </label>`;
};

export const trusts = (data: FormData) => (data.get('trust') === 'on' ? {trust: true} : {});
