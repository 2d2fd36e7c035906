import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Identifier} from '../../protocol/experience.ts';
import type {IdentifierType} from '../../protocol/settings.ts';
import {identifierAsText} from './identifier-as-text.ts';
import {fetchPhoneControls} from './identifier-input.ts';
import {pencilIcon, personIcon} from '../card/more-icons.ts';

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
export const identityChip = (identifier: Identifier, onChange: () => void) => html`
  <div class="as-identity">
    ${personIcon()}<bdi dir="ltr" translate="no" title=${identifierAsText(identifier)}>${written(identifier)}</bdi>
    <button type="button" class="as-icon-button" aria-label=${changeLabel(identifier.type)} @click=${onChange}>
      ${pencilIcon()}
    </button>
  </div>
`;

/**
 * Gives password managers the name that belongs to a password: they look for a username field before it in the form.
 * Nobody else meets it.
 */
export const hiddenUsername = (identifier: Identifier) =>
  html`<input
    class="as-sr"
    name="username"
    autocomplete="username"
    value=${identifierAsText(identifier)}
    tabindex="-1"
    aria-hidden="true"
    readonly
  />`;

/** An identifier, never broken, mirrored or translated with the text around it. */
export const identifierText = (identifier: Identifier) => unbroken(written(identifier));

/** A number gets its groups as soon as they are known. */
export const written = (identifier: Identifier, masked?: string) => {
  const text = masked ?? identifierAsText(identifier);
  if (identifier.type !== 'phone') return text;
  void fetchPhoneControls();
  return html`<auth-phone-text digits=${identifier.value} masked=${masked ? '' : nothing}>${text}</auth-phone-text>`;
};

export const unbroken = (text: string | TemplateResult) => html`<bdi dir="ltr" translate="no">${text}</bdi>`;
