import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {readIdentifier} from '../../machine/identifier/read-identifier.ts';
import {needsAgreement} from '../../machine/terms/terms.ts';
import {badge} from './badge.ts';
import {define} from '../define.ts';
import {formText} from '../screen/form-text.ts';
import {keyIcon} from '../card/icons.ts';
import {button, divider, linkButton} from '../screen/templates.ts';
import {AuthFirstScreen, continueLabel, nameLabel, signInLabel, ssoLabel} from './auth-first-screen.ts';
import type {Field, Invalid} from '../screen/auth-screen.ts';
import type {SignInSettings} from '../../protocol/settings.ts';

/** With nothing but passwords, one form is enough. */
export const asksForPassword = ({signIn: {methods}}: SignInSettings) =>
  methods.length > 0 && methods.every(({password, verificationCode}) => password && !verificationCode);

export const asksForAgreement = (settings: SignInSettings) => needsAgreement('submit-identifier', settings, false);
export const showsPasskeyButton = ({passkeySignIn}: SignInSettings) =>
  passkeySignIn.enabled && passkeySignIn.showPasskeyButton;

/**
 * The way in: the identifier first, or with the password where passwords are all there is; then the providers.
 */
export class AuthSignInScreen extends AuthFirstScreen<'sign-in'> {
  protected override readonly purpose = 'submit-identifier';

  private get asksForPassword() {
    return asksForPassword(this.settings);
  }

  override get fields(): readonly Field[] {
    return this.asksForPassword && !this.isSingleSignOn ? [...super.fields, 'password'] : super.fields;
  }

  override get focusTarget() {
    return this.querySelector<HTMLElement>('[name="identifier"]');
  }

  override heading() {
    return this.titleFor(nameLabel, () => msg('Sign in', {id: 'sign-in.title', desc: 'Title'}));
  }

  override subheading() {
    return msg('Choose how you’d like to continue.', {id: 'sign-in.subtitle', desc: 'Under the title'});
  }

  override footer() {
    return this.settings.signInMode === 'SignIn'
      ? nothing
      : html`<span>${msg('No account yet?', {id: 'sign-in.no-account', desc: 'Before “Create account”'})}</span>
          ${linkButton(msg('Create account', {id: 'action.create-account', desc: 'Goes to registration'}), () =>
            this.send({type: 'show', screen: 'register'}),
          )}`;
  }

  protected override render() {
    const others = this.isSingleSignOn || this.current.only ? nothing : this.renderOthers();
    const form = this.types.length > 0 ? this.renderForm(others !== nothing) : nothing;
    return html`${form} ${form !== nothing && others !== nothing ? divider() : nothing} ${others}`;
  }

  /** Where there are others, it may be the way that was used before. */
  private renderForm(hasOthers: boolean) {
    const {isSingleSignOn} = this;
    const label = isSingleSignOn ? ssoLabel() : this.asksForPassword ? signInLabel() : continueLabel();
    return html`<form method="dialog" novalidate @focusout=${this.checkAgain}>
      ${this.renderIdentifier()} ${this.renderNotice()}
      ${this.asksForPassword && !isSingleSignOn ? this.renderPassword() : nothing} ${this.renderAgreement()}
      ${button({label: [label, hasOthers ? badge(this.settings.signIn.methods)?.mark : ''], busy: this.isPending('submit-identifier', 'verify-password', 'find-sso')})}
    </form>`;
  }

  private renderPassword() {
    return html`<auth-password-field
      .fieldId=${`${this.idPrefix}-password`}
      .error=${this.errorFor('password')}
      .recovery=${this.settings.forgotPassword}
    ></auth-password-field>`;
  }

  /** Providers, passkeys and the company door; `nothing` where there is neither. */
  private renderOthers() {
    const social = this.renderSocial();
    const hasSso = this.settings.singleSignOnEnabled && this.settings.ssoConnectors.length > 0;
    const hasPasskey = showsPasskeyButton(this.settings);
    if (social === nothing && !hasSso && !hasPasskey) return nothing;
    return html`<div class="as-buttons">
      ${social}
      ${
        hasPasskey
          ? html`<auth-passkey-button
              .busy=${this.isPending('use-passkey')}
              @click=${() => this.send({type: 'use-passkey'})}
            ></auth-passkey-button>`
          : nothing
      }
      ${
        hasSso
          ? button({
              label: [
                msg('Single sign-on', {
                  id: 'action.single-sign-on',
                  desc: 'Button: sign in through one’s company',
                }),
                badge('sso')?.mark,
              ],
              kind: 'text',
              icon: keyIcon(),
              onClick: () => this.send({type: 'show', screen: 'single-sign-on'}),
            })
          : nothing
      }
    </div>`;
  }

  protected override validate(data: FormData): Invalid | undefined {
    return super.validate(data) ?? this.querySelector('auth-password-field')?.fault;
  }

  protected override commandFrom(data: FormData): Command | undefined {
    const identifier = readIdentifier(formText(data, 'identifier'), this.types);
    if (!identifier) return undefined;
    if (this.asksForPassword && !this.isSingleSignOn) {
      return {type: 'verify-password', identifier, password: formText(data, 'password')};
    }
    return {type: 'submit-identifier', identifier};
  }
}

define('auth-sign-in-screen', AuthSignInScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-sign-in-screen': AuthSignInScreen;
  }
}
