import {msg, str} from '@lit/localize';
import {html, nothing} from 'lit';
import {CountdownController} from '../../controllers/countdown-controller.ts';
import type {Command} from '../../machine/commands.ts';
import {codeStyles} from '../../theme/code.styles.ts';
import {backLink, backToSignInLink} from '../screen/back-link.ts';
import './auth-code-field.ts';
import {define} from '../define.ts';
import {formText} from '../screen/form-text.ts';
import {codeLength, readDigits} from './one-time-code.ts';
import {identifierText} from '../identifier/identity.ts';
import {otherWays} from '../identifier/ways.ts';
import {button} from '../screen/templates.ts';
import {AuthScreen, type Invalid} from '../screen/auth-screen.ts';

/** The server sends no sooner. */
const secondsBetweenCodes = 59;

/**
 * The code that was sent to an address.
 */
export class AuthCodeScreen extends AuthScreen<'code'> {
  static override readonly sheets = [codeStyles];

  readonly #countdown = new CountdownController(
    this,
    () => this.current.sentAt + secondsBetweenCodes * 1000,
    secondsBetweenCodes,
  );
  /** What the button that waits for the countdown is called. */
  #waitingName: string | undefined;

  override get focusTarget() {
    return this.querySelector<HTMLElement>('[name="code"]');
  }

  override get fields() {
    return ['code'] as const;
  }

  override heading() {
    return this.current.identifier.type === 'email'
      ? msg('Check your email', {id: 'code.title-email', desc: 'Title'})
      : msg('Check your phone', {id: 'code.title-phone', desc: 'Title'});
  }

  override subheading() {
    if (this.current.flow === 'forgot-password') {
      return msg(
        html`If there’s an account for <strong>${identifierText(this.current.identifier)}</strong>, we sent it a 6-digit
          code. Enter it here.`,
        {
          id: 'forgot-password.code-subtitle',
          desc: 'Under the title; must not tell whether there is an account. An email address or a phone number',
        },
      );
    }
    return msg(html`Enter the 6-digit code we sent to <strong>${identifierText(this.current.identifier)}</strong>.`, {
      id: 'code.subtitle',
      desc: 'Under the title; the placeholder is an email address or a phone number',
    });
  }

  override footer() {
    const send = (command: Command) => this.send(command);
    return this.current.flow === 'sign-in' ? backToSignInLink(this.state, send) : backLink(this.state, send);
  }

  override status() {
    if (this.isPending('verify-code')) {
      return msg('Verifying your code', {id: 'code.verifying', desc: 'Announced while a code is being checked'});
    }
    return this.state.notice?.code === 'code-resent'
      ? msg('We sent you a new code.', {id: 'code.resent', desc: 'Announced after asking for a new code'})
      : '';
  }

  protected override render() {
    const busy = this.isPending('verify-code');
    return html`<form method="dialog" novalidate>
        <auth-code-field
          .label=${msg('Verification code', {id: 'code.label', desc: 'Label of the field'})}
          .fieldId=${`${this.idPrefix}-code`}
          .description=${this.subheading()}
          .error=${this.errorFor('code')}
          .busy=${busy}
        ></auth-code-field>
        ${button({
          label: msg('Verify', {id: 'action.verify', desc: 'Main button: checks the code'}),
          busyLabel: msg('Verifying…', {id: 'action.verifying', desc: 'The same button while the code is checked'}),
          busy,
        })}
      </form>
      <div class="as-line">${this.renderResend()} ${this.renderOtherWays()}</div>`;
  }

  /** One button throughout: it keeps the focus of whoever pressed it. */
  private renderResend() {
    const {remaining} = this.#countdown;
    const isSending = this.isPending('resend-code');
    const label = this.resendLabel(remaining, isSending);
    // A name that changed each second would be read out each second to whoever is on the button.
    const isFocused = this.querySelector('.as-resend')?.matches(':focus');
    if (remaining === 0) this.#waitingName = undefined;
    else if (!isFocused || !this.#waitingName) this.#waitingName = label;
    const waits = remaining > 0 || isSending;
    return html`<button
      type="button"
      part="link"
      class="as-resend"
      aria-label=${this.#waitingName ?? nothing}
      aria-disabled=${waits ? 'true' : nothing}
      @click=${waits ? nothing : () => this.send({type: 'resend-code'})}
    >
      ${remaining > 0 ? setApart(timeText(remaining), label) : label}
    </button>`;
  }

  private resendLabel(remaining: number, isSending: boolean) {
    if (remaining > 0) {
      const time = timeText(remaining);
      return msg(str`New code in ${time}`, {id: 'code.countdown', desc: 'A time such as 0:42, counting down'});
    }
    return isSending
      ? msg('Sending…', {id: 'code.sending', desc: 'While a new code is asked for'})
      : msg('Send a new code', {id: 'action.resend', desc: 'Link'});
  }

  private renderOtherWays() {
    const {flow, identifier} = this.current;
    const send = (command: Command) => this.send(command);
    return flow === 'sign-in' ? otherWays({state: this.state, identifier, here: 'code', send}) : nothing;
  }

  protected override validate(data: FormData): Invalid | undefined {
    return readDigits(formText(data, 'code')).length === codeLength
      ? undefined
      : {
          field: 'code',
          text: () => msg('Enter all 6 digits of the code.', {id: 'code.required', desc: 'Error under the field'}),
        };
  }

  protected override commandFrom(data: FormData): Command {
    return {type: 'verify-code', code: readDigits(formText(data, 'code'))};
  }

  override focusField(field: Invalid['field'], mayMove = true) {
    super.focusField(field, mayMove);
    if (mayMove) this.querySelector('auth-code-field')?.select();
  }
}

const timeText = (seconds: number) => `0:${String(seconds).padStart(2, '0')}`;

/** A number within a text, kept from translation: what is around it stays the same while it counts. */
const setApart = (part: string, text: string) => {
  const [before, after] = text.split(part);
  return html`${before}<span translate="no">${part}</span>${after}`;
};

define('auth-code-screen', AuthCodeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-code-screen': AuthCodeScreen;
  }
}
