import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import {joinSentences} from '../../i18n/problem-text.ts';
import type {Command} from '../../machine/commands.ts';
import type {Identifier} from '../../protocol/experience.ts';
import {readPasswordPolicy} from '../../protocol/password-policy.ts';
import {passwordFieldStyles} from '../../theme/password-field.styles.ts';
import {rulesStyles} from '../../theme/rules.styles.ts';
import './auth-password-field.ts';
import {formText} from '../screen/form-text.ts';
import {warningIcon} from '../card/icons.ts';
import {checkIcon, dotIcon} from '../card/more-icons.ts';
import {issueTexts, passwordRules, type Rule} from './password-rules.ts';
import {hiddenUsername} from '../identifier/identity.ts';
import {button} from '../screen/templates.ts';
import {AuthScreen, type Field, type Invalid} from '../screen/auth-screen.ts';

/**
 * A password that is chosen. Its rules are ticked off while it is typed; it can be shown, so it is asked for once, unless
 * nobody could replace one that was mistyped.
 */
export abstract class AuthNewPasswordScreen<N extends 'set-password' | 'reset-password'> extends AuthScreen<N> {
  static override readonly sheets = [passwordFieldStyles, rulesStyles];

  override get focusTarget() {
    return this.querySelector<HTMLElement>('[name="password"]');
  }

  override get fields(): readonly Field[] {
    return this.isAskedTwice ? ['password', 'repeated'] : ['password'];
  }

  private get isAskedTwice() {
    const {email, phone} = this.settings.forgotPassword;
    return !email && !phone;
  }

  /** Whose password it will be, as far as that is known. */
  protected abstract get owner(): Identifier | undefined;
  /** What the form asks for. */
  protected abstract readonly purpose: 'set-password' | 'reset-password';

  protected override render() {
    const {owner} = this;
    const rulesId = `${this.idPrefix}-rules`;
    return html`<form method="dialog" novalidate @focusout=${this.checkAgain} @input=${() => this.requestUpdate()}>
      ${owner ? hiddenUsername(owner) : nothing}
      <auth-password-field
        .label=${msg('New password', {id: 'set-password.label', desc: 'Label of the field'})}
        .fieldId=${`${this.idPrefix}-password`}
        .descriptionId=${rulesId}
        .error=${this.errorFor('password')}
        autocomplete="new-password"
      ></auth-password-field>
      <ul class="as-rules" id=${rulesId}>
        ${this.rules.map((rule) => this.renderRule(rule))}
      </ul>
      ${this.isAskedTwice ? this.renderRepeated() : nothing}
      ${button({
        label: msg('Save and continue', {id: 'action.save', desc: 'Main button'}),
        busy: this.isPending(this.purpose),
      })}
    </form>`;
  }

  private renderRepeated() {
    return html`<auth-password-field
      .label=${msg('Repeat the new password', {id: 'set-password.repeat', desc: 'Label of the second field'})}
      .fieldId=${`${this.idPrefix}-repeated`}
      .name=${'repeated'}
      .error=${this.errorFor('repeated')}
      autocomplete="new-password"
    ></auth-password-field>`;
  }

  /** Not met is a fault only once somebody tried. */
  private renderRule({label, isMet}: Rule) {
    if (!label) return nothing;
    const met = isMet(this.password);
    const isFault = this.invalid?.field === 'password';
    return html`<li data-met=${met ? 'true' : isFault ? 'false' : 'pending'}>
      ${met ? checkIcon() : isFault ? warningIcon() : dotIcon()}
      <span>
        ${label()}
        <span class="as-sr">
          ${
            met
              ? msg('(met)', {id: 'set-password.met', desc: 'After a rule, for screen readers'})
              : msg('(not met yet)', {id: 'set-password.not-met', desc: 'After a rule, for screen readers'})
          }
        </span>
      </span>
    </li>`;
  }

  private get rules() {
    return passwordRules(readPasswordPolicy(this.settings.passwordPolicy));
  }

  private get password() {
    return this.querySelector<HTMLInputElement>('[name="password"]')?.value ?? '';
  }

  /** The server names the rules that were broken. */
  protected override errorFor(field: Invalid['field']) {
    const {problem} = this.state;
    const error = super.errorFor(field);
    const isRejected = error && !this.invalid && problem?.rules?.length;
    return isRejected ? {...error, what: joinSentences(issueTexts(problem.rules)), next: ''} : error;
  }

  protected override validate(data: FormData): Invalid | undefined {
    const password = formText(data, 'password');
    const broken = this.rules.filter(({isMet}) => !isMet(password)).map(({issue}) => issue);
    if (broken.length > 0) return {field: 'password', text: () => joinSentences(issueTexts(broken))};
    return this.isAskedTwice && formText(data, 'repeated') !== password
      ? {
          field: 'repeated',
          text: () =>
            msg('This isn’t the same password. Type it again.', {
              id: 'set-password.not-repeated',
              desc: 'Error under the second field',
            }),
        }
      : undefined;
  }

  protected override commandFrom(data: FormData): Command {
    return {type: this.purpose, password: formText(data, 'password')};
  }
}
