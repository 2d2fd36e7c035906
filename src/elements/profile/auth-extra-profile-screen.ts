import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {readProfileFields, type ProfileField} from '../../protocol/profile/fields.ts';
import {parseJson, texts} from '../../protocol/readers.ts';
import {checkboxStyles} from '../../theme/checkbox.styles.ts';
import {extraProfileStyles} from '../../theme/extra-profile.styles.ts';
import {define} from '../define.ts';
import {AuthScreen, type Field, type Invalid} from '../screen/auth-screen.ts';
import {backLink} from '../screen/back-link.ts';
import {button} from '../screen/templates.ts';
import './auth-avatar-field.ts';
import {errorOf, fillIn} from './fields/check.ts';
import {control, labelText} from './fields/controls.ts';
import {inputName, isPicture, typedIn, valuesFrom} from './fields/values.ts';
import {moreNeeded} from './more-needed.ts';

/**
 * What the tenant wants to know of new people, in fields that it made up itself.
 */
export class AuthExtraProfileScreen extends AuthScreen<'extra-profile'> {
  static override readonly sheets = [checkboxStyles, extraProfileStyles];

  #read: {readonly from: unknown; readonly fields: readonly ProfileField[]} | undefined;

  private get wanted(): readonly ProfileField[] {
    const from = this.settings.customProfileFields;
    if (this.#read?.from !== from) this.#read = {from, fields: readProfileFields(from)};
    return this.#read?.fields ?? [];
  }

  override get fields(): readonly Field[] {
    return this.wanted.some(isPicture) ? ['avatar'] : [];
  }

  override heading() {
    return msg('Tell us about yourself', {id: 'extra-profile.title', desc: 'Title'});
  }

  override subheading() {
    return moreNeeded(this.siteName);
  }

  override footer() {
    return backLink(this.state, (command) => this.send(command));
  }

  protected override render() {
    return html`<form method="dialog" novalidate @focusout=${this.checkAgain} @input=${this.keep}>
      ${this.wanted.map((field) => this.renderField(field))}
      ${button({
        label: msg('Continue', {id: 'action.continue', desc: 'Main button'}),
        busy: this.isPending('save-extra-profile'),
      })}
    </form>`;
  }

  private renderField(field: ProfileField) {
    if (isPicture(field)) return this.renderPicture(field);
    if (!field.parts) return this.renderControl(field);
    return html`<fieldset class="as-parts">
      <legend part="label">${labelText(field)}</legend>
      ${field.description ? html`<p part="hint">${field.description}</p>` : nothing}
      ${field.parts.map((part) => this.renderControl(part, field))}
    </fieldset>`;
  }

  private renderControl(field: ProfileField, whole?: ProfileField) {
    const name = inputName(field, whole);
    const {draft} = this;
    // Where the whole may stay empty, it says so once.
    const isRequired = field.required || (whole && !whole.required);
    const id = `${this.idPrefix}-${name.replaceAll('.', '-')}`;
    return control(
      field,
      {id, name, value: draft?.[name], error: this.errorFor(name)},
      draft !== undefined,
      isRequired,
    );
  }

  private renderPicture(field: ProfileField) {
    return html`<auth-avatar-field
      .fieldId=${`${this.idPrefix}-avatar`}
      .label=${labelText(field)}
      .hint=${field.description || undefined}
      .error=${this.errorFor('avatar')}
      .say=${this.say}
      .required=${field.required}
    ></auth-avatar-field>`;
  }

  /** As it stood when the page was left, if it was. */
  private get draft() {
    return parseJson(texts, this.state.drafts['extra-profile']);
  }

  private readonly keep = (event: Event) => {
    const {form} = event.target as HTMLInputElement;
    const typed = form ? texts(Object.fromEntries(new FormData(form))) : {};
    this.send({type: 'remember-draft', value: JSON.stringify(typed)});
  };

  private get avatar() {
    return this.querySelector('auth-avatar-field');
  }

  /** The first field that is not as it should be. */
  protected override validate(data: FormData): Invalid | undefined {
    for (const field of this.wanted) {
      const invalid = isPicture(field) ? this.missingPicture(field) : this.invalidIn(data, field);
      if (invalid) return invalid;
    }
    return undefined;
  }

  private missingPicture({required}: ProfileField): Invalid | undefined {
    return required && (this.avatar?.isEmpty ?? true) ? {field: 'avatar', text: fillIn} : undefined;
  }

  private invalidIn(data: FormData, field: ProfileField): Invalid | undefined {
    const parts = field.parts ?? [field];
    const whole = field.parts && field;
    const typed = parts.map((part) => typedIn(data, part, whole));
    const isAsked = !whole || whole.required || typed.some((value) => value !== '');
    // A name that has to be given, all parts of which may be left out, is given by any of them.
    const needsOne = whole?.required && !parts.some((part) => part.required) && typed.every((value) => value === '');
    for (const [i, part] of parts.entries()) {
      const text = errorOf(part, typed[i] ?? '', needsOne || (isAsked && part.required));
      if (text) return {field: inputName(part, whole), text};
    }
    return undefined;
  }

  protected override commandFrom(data: FormData): Command {
    const picture = this.avatar?.picture;
    return {type: 'save-extra-profile', values: valuesFrom(data, this.wanted), ...(picture && {picture})};
  }
}

define('auth-extra-profile-screen', AuthExtraProfileScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-extra-profile-screen': AuthExtraProfileScreen;
  }
}
