import {msg} from '@lit/localize';
import {html} from 'lit';
import type {Identifier} from '../protocol/experience.ts';
import type {IdentifierType} from '../protocol/settings.ts';
import {pencilIcon, personIcon} from './more-icons.ts';

const changeLabel = (type: IdentifierType) => {
  switch (type) {
    case 'email':
      return msg('Change email address', {id: 'action.change-email', desc: 'Name of the button with a pencil'});
    case 'phone':
      return msg('Change phone number', {id: 'action.change-phone', desc: 'Name of the button with a pencil'});
    case 'username':
      return msg('Change username', {id: 'action.change-username', desc: 'Name of the button with a pencil'});
  }
};

/** Who is signing in, with a button named after what it changes. */
export const identityChip = ({type, value}: Identifier, onChange: () => void) => html`
  <div class="as-identity">
    ${personIcon()}<bdi dir="ltr" title=${value}>${value}</bdi>
    <button type="button" class="as-icon-button" aria-label=${changeLabel(type)} @click=${onChange}>
      ${pencilIcon()}
    </button>
  </div>
`;

/**
 * Gives password managers the name that belongs to a password: they look for a username field before it in the form.
 * Nobody else meets it.
 */
export const hiddenUsername = (value: string) =>
  html`<input
    class="as-sr"
    name="username"
    autocomplete="username"
    value=${value}
    tabindex="-1"
    aria-hidden="true"
    readonly
  />`;

/** An identifier, never broken or mirrored by the text around it. */
export const identifierText = (value: string) => html`<bdi dir="ltr">${value}</bdi>`;
