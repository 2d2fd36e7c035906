import {msg, str} from '@lit/localize';
import {html, nothing} from 'lit';
import type {CommandType} from '../../machine/commands.ts';
import {askedTypes} from '../../machine/identifier/asked-types.ts';
import {readIdentifier} from '../../machine/identifier/read-identifier.ts';
import {usableConnectors} from '../../machine/social/usable.ts';
import {needsAgreement} from '../../machine/terms/terms.ts';
import type * as SsoNotice from '../sso/sso-notice.ts';
import {formText} from '../screen/form-text.ts';
import {countryCode, identifierError, identifierLabel, inputKind, typedBefore} from './identifier-input.ts';
import {socialButtons} from '../social/social-buttons.ts';
import {describedBy, field} from '../screen/templates.ts';
import {termsLine} from '../terms/terms.ts';
import {AuthScreen, type Field, type Invalid} from '../screen/auth-screen.ts';

/** How it is said that an e-mail belongs to a company: follows the first picture, long before that can be known. */
let sso: typeof SsoNotice | undefined;
export const saySsoBy = (notice: typeof SsoNotice) => (sso = notice);

/** How long typing rests before the e-mail's domain is looked up. */
const restMs = 300;

/**
 * What signing in and registering share: the identifier, watched for a company's domain, and the terms.
 */
export abstract class AuthFirstScreen<N extends 'sign-in' | 'register'> extends AuthScreen<N> {
  #lookup: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#lookup);
  }

  /** What the form is for. */
  protected abstract readonly purpose: CommandType;

  protected get autocomplete(): AutoFill {
    return 'username webauthn';
  }

  protected get types() {
    return askedTypes(this.current, this.settings);
  }

  /** The form has turned into single sign-on: the e-mail in the field belongs to a company. */
  protected get isSingleSignOn(): boolean {
    return this.state.sso !== undefined && this.state.sso.email === this.state.identifier.trim();
  }

  /** Agreement has to be given here before anything is sent. */
  protected get showsCheckbox() {
    return needsAgreement(this.purpose, this.settings, false);
  }

  override get fields(): readonly Field[] {
    if (this.types.length === 0) return [];
    return this.showsCheckbox ? ['identifier', 'terms'] : ['identifier'];
  }

  protected titleFor(withName: (name: string) => string, plain: () => string) {
    return this.siteName ? withName(this.siteName) : plain();
  }

  override terms() {
    return this.showsCheckbox ? nothing : termsLine(this.settings);
  }

  /** `hint`: said under it while there is no error. */
  protected renderIdentifier(hint?: string) {
    const id = `${this.idPrefix}-identifier`;
    const error = this.errorFor('identifier');
    const {type, inputmode, placeholder} = inputKind(this.types);
    return field({
      id,
      label: identifierLabel(this.types),
      error,
      hint,
      control: html`<div part="control">
        ${countryCode(this.types)}
        <input
          part="input"
          id=${id}
          name="identifier"
          type=${type}
          inputmode=${inputmode}
          autocomplete=${this.autocomplete}
          autocapitalize="none"
          spellcheck="false"
          dir="ltr"
          required
          placeholder=${placeholder}
          value=${typedBefore(this.state, this.types)}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${describedBy(id, error, hint)}
          @input=${this.#watch}
        />
      </div>`,
    });
  }

  protected renderNotice() {
    return this.isSingleSignOn && sso ? sso.ssoNotice(this.state.sso?.domain) : nothing;
  }

  /** It comes while typing goes on. */
  override status() {
    return this.isSingleSignOn && sso ? sso.ssoText(this.state.sso?.domain) : '';
  }

  /** One button a provider; `nothing` where there is none. */
  protected renderSocial() {
    const connectors = usableConnectors(this.settings.socialConnectors);
    return connectors.length > 0
      ? socialButtons({
          connectors,
          scheme: this.scheme,
          busyId: this.isPending('start-social') ? this.state.pending?.connectorId : undefined,
          onChoose: (connectorId) => this.send({type: 'start-social', connectorId}),
        })
      : nothing;
  }

  protected renderAgreement() {
    return this.showsCheckbox
      ? html`<auth-agreement
          .fieldId=${`${this.idPrefix}-agreement`}
          .settings=${this.settings}
          .agreed=${this.state.agreed}
          .error=${this.errorFor('terms')}
        ></auth-agreement>`
      : nothing;
  }

  protected override validate(data: FormData): Invalid | undefined {
    const {types} = this;
    const typed = formText(data, 'identifier');
    if (!readIdentifier(typed, types)) {
      return {field: 'identifier', text: () => identifierError(typed, types)};
    }
    return this.querySelector('auth-agreement')?.fault;
  }

  readonly #watch = (event: InputEvent) => {
    const value = (event.target as HTMLInputElement).value;
    this.send({type: 'remember-identifier', value, types: this.types});
    clearTimeout(this.#lookup);
    const {singleSignOnEnabled, ssoConnectors} = this.settings;
    const identifier = readIdentifier(value, ['email']);
    if (!identifier || !singleSignOnEnabled || ssoConnectors.length === 0) return;
    this.#lookup = setTimeout(() => this.send({type: 'detect-sso', email: identifier.value}), restMs);
  };
}

export const continueLabel = () => msg('Continue', {id: 'action.continue', desc: 'Main button'});
export const ssoLabel = () =>
  msg('Continue with single sign-on', {id: 'action.continue-sso', desc: 'Main button once the domain is a company’s'});
export const signInLabel = () => msg('Sign in', {id: 'action.sign-in', desc: 'Button'});
export const nameLabel = (name: string) => msg(str`Sign in to ${name}`, {id: 'sign-in.title-named', desc: 'Title'});
