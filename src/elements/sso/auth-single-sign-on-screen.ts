import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {readIdentifier} from '../../machine/identifier/read-identifier.ts';
import type {IdentifierType} from '../../protocol/settings.ts';
import {backToSignInLink} from '../screen/back-link.ts';
import {define} from '../define.ts';
import {formText} from '../screen/form-text.ts';
import {identifierError, typedBefore} from '../identifier/identifier-input.ts';
import {button, describedBy, field} from '../screen/templates.ts';
import {termsLine} from '../terms/terms.ts';
import {AuthScreen, type Invalid} from '../screen/auth-screen.ts';

const types: readonly IdentifierType[] = ['email'];

/**
 * Asks for the e-mail address whose domain names the company.
 */
export class AuthSingleSignOnScreen extends AuthScreen<'single-sign-on'> {
  override get focusTarget() {
    return this.querySelector<HTMLElement>('[name="identifier"]');
  }

  override get fields() {
    return ['identifier'] as const;
  }

  override heading() {
    return msg('Single sign-on', {id: 'single-sign-on.title', desc: 'Title'});
  }

  override subheading() {
    return msg('Enter your work email to continue on your company’s sign-in page.', {
      id: 'single-sign-on.subtitle',
      desc: 'Under the title',
    });
  }

  /** Where agreement has to be given, a dialog asks for it. */
  override terms() {
    return this.settings.agreeToTermsPolicy === 'Manual' ? nothing : termsLine(this.settings);
  }

  override footer() {
    return backToSignInLink(this.state, (command) => this.send(command));
  }

  protected override render() {
    const id = `${this.idPrefix}-identifier`;
    const error = this.errorFor('identifier');
    return html`<form method="dialog" novalidate @focusout=${this.checkAgain}>
      ${field({
        id,
        label: msg('Work email', {id: 'single-sign-on.label', desc: 'Label of the field'}),
        error,
        control: html`<div part="control">
          <input
            part="input"
            id=${id}
            name="identifier"
            type="text"
            inputmode="email"
            autocomplete="email"
            autocapitalize="none"
            spellcheck="false"
            dir="ltr"
            required
            placeholder="you@company.example"
            value=${typedBefore(this.state, types)}
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${describedBy(id, error)}
            @input=${this.remember}
          />
        </div>`,
      })}
      ${button({
        label: msg('Continue', {id: 'action.continue', desc: 'Main button'}),
        busy: this.isPending('find-sso', 'start-sso'),
      })}
    </form>`;
  }

  private readonly remember = (event: InputEvent) =>
    this.send({type: 'remember-identifier', value: (event.target as HTMLInputElement).value, types});

  protected override validate(data: FormData): Invalid | undefined {
    const typed = formText(data, 'identifier');
    return readIdentifier(typed, types) ? undefined : {field: 'identifier', text: () => identifierError(typed, types)};
  }

  protected override commandFrom(data: FormData): Command | undefined {
    const identifier = readIdentifier(formText(data, 'identifier'), types);
    return identifier && {type: 'find-sso', email: identifier.value};
  }
}

define('auth-single-sign-on-screen', AuthSingleSignOnScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-single-sign-on-screen': AuthSingleSignOnScreen;
  }
}
