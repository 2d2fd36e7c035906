import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {readIdentifier} from '../../machine/identifier/read-identifier.ts';
import type {IdentifierType} from '../../protocol/settings.ts';
import {backLink} from '../screen/back-link.ts';
import {define} from '../define.ts';
import {formText} from '../screen/form-text.ts';
import {countryCode, identifierError, identifierLabel, inputKind} from '../identifier/identifier-input.ts';
import {invalidUsername, usernameRule, withUsernameRule} from '../identifier/username-rules.ts';
import {button, describedBy, field} from '../screen/templates.ts';
import {AuthScreen, type Invalid} from '../screen/auth-screen.ts';
import {moreNeeded} from './more-needed.ts';

/**
 * The one thing that the account still needs before it can be used.
 */
export class AuthMissingProfileScreen extends AuthScreen<'missing-profile'> {
  private get types(): readonly IdentifierType[] {
    const {field: missing} = this.current;
    return missing === 'emailOrPhone' ? ['email', 'phone'] : [missing];
  }

  private get fieldName() {
    return this.current.field === 'username' ? 'username' : 'identifier';
  }

  override get focusTarget() {
    return this.querySelector<HTMLElement>(`[name="${this.fieldName}"]`);
  }

  override get fields() {
    return [this.fieldName] as const;
  }

  override heading() {
    return msg('Complete your profile', {id: 'missing-profile.title', desc: 'Title'});
  }

  override subheading() {
    return moreNeeded(this.siteName);
  }

  override footer() {
    return backLink(this.state, (command) => this.send(command));
  }

  protected override render() {
    const id = `${this.idPrefix}-${this.fieldName}`;
    const error = this.errorFor(this.fieldName);
    const hint = this.hint();
    const {type, inputmode, placeholder} = inputKind(this.types);
    return html`<form method="dialog" novalidate @focusout=${this.checkAgain}>
      ${field({
        id,
        label: identifierLabel(this.types),
        error,
        hint,
        control: html`<div part="control">
          ${countryCode(this.types)}
          <input
            part="input"
            id=${id}
            name=${this.fieldName}
            type=${type}
            inputmode=${inputmode}
            autocomplete=${this.autocomplete}
            autocapitalize="none"
            spellcheck="false"
            dir="ltr"
            required
            placeholder=${placeholder || nothing}
            value=${this.state.drafts[this.current.field] ?? ''}
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${describedBy(id, error, hint)}
            @input=${this.keep}
          />
        </div>`,
      })}
      ${button({
        label: msg('Continue', {id: 'action.continue', desc: 'Main button'}),
        busy: this.isPending('save-username', 'save-contact'),
      })}
    </form>`;
  }

  private get autocomplete() {
    const autocomplete = {username: 'username', email: 'email', phone: 'tel', emailOrPhone: 'email'} as const;
    return autocomplete[this.current.field];
  }

  private hint() {
    switch (this.current.field) {
      case 'username':
        return usernameRule(this.settings);
      case 'email':
        return msg('We’ll email you a code to confirm it.', {
          id: 'missing-profile.hint-email',
          desc: 'Under the field',
        });
      case 'phone':
        return msg('We’ll text you a code to confirm it.', {id: 'missing-profile.hint-phone', desc: 'Under the field'});
      case 'emailOrPhone':
        return msg('We’ll send you a code to confirm it.', {id: 'missing-profile.hint', desc: 'Under the field'});
    }
  }

  private readonly keep = (event: InputEvent) =>
    this.send({type: 'remember-draft', value: (event.target as HTMLInputElement).value});

  private read(data: FormData) {
    return readIdentifier(formText(data, this.fieldName), this.types);
  }

  protected override errorFor(field: Invalid['field']) {
    return withUsernameRule(super.errorFor(field), this.state.problem, this.settings);
  }

  protected override validate(data: FormData): Invalid | undefined {
    const typed = formText(data, this.fieldName);
    const invalid = invalidUsername(this.fieldName, typed, this.types, this.settings);
    if (invalid) return invalid;
    return this.read(data) ? undefined : {field: this.fieldName, text: () => identifierError(typed, this.types)};
  }

  protected override commandFrom(data: FormData): Command | undefined {
    const identifier = this.read(data);
    if (!identifier) return undefined;
    const {type, value} = identifier;
    return type === 'username'
      ? {type: 'save-username', username: value}
      : {type: 'save-contact', identifier: {type, value}};
  }
}

define('auth-missing-profile-screen', AuthMissingProfileScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-missing-profile-screen': AuthMissingProfileScreen;
  }
}
