/**
 * The control of each type of field.
 */
import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {ProblemText} from '../../../i18n/problem-text.ts';
import type {ProfileField} from '../../../protocol/profile/fields.ts';
import {chevronIcon} from '../../card/more-icons.ts';
import {describedBy, field as labelled} from '../../screen/templates.ts';
import {isPlainDate, patternOf} from './dates.ts';
import {autofillOf, labelOf, optionLabel} from './labels.ts';

export interface Shown {
  readonly id: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly error: ProblemText | undefined;
}

/** Most fields have to be filled in; the others say so. */
export const labelText = (field: ProfileField, isRequired = field.required) => {
  const label = labelOf(field);
  return isRequired
    ? label
    : msg(str`${label} (optional)`, {id: 'profile.optional', desc: 'Label of a field that may stay empty'});
};

const inputType = (field: ProfileField) => {
  switch (field.type) {
    case 'Number':
      return {type: 'text', inputmode: 'decimal'} as const;
    case 'Url':
      return {type: 'text', inputmode: 'url'} as const;
    case 'Date':
      return {type: isPlainDate(patternOf(field)) ? 'date' : 'text', inputmode: 'text'} as const;
    default:
      return {type: 'text', inputmode: 'text'} as const;
  }
};

const select = (field: ProfileField, {id, name, value = field.config.defaultValue, error}: Shown) =>
  html`<div part="control" class="as-select">
    <select
      part="input"
      id=${id}
      name=${name}
      ?required=${field.required}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy(id, error, field.description)}
    >
      <option value="">
        ${field.config.placeholder || msg('Choose', {id: 'profile.choose', desc: 'First line of a list of options: nothing is chosen yet'})}
      </option>
      ${field.config.options.map((each) => html`<option value=${each.value} ?selected=${each.value === value}>${optionLabel(field, each)}</option>`)}
    </select>
    ${chevronIcon()}
  </div>`;

const input = (field: ProfileField, {id, name, value = field.config.defaultValue ?? '', error}: Shown) => {
  const {type, inputmode} = inputType(field);
  const pattern = field.type === 'Date' ? patternOf(field) : '';
  return html`<div part="control">
    <input
      part="input"
      id=${id}
      name=${name}
      type=${type}
      inputmode=${inputmode}
      dir=${field.type === 'Url' || field.type === 'Regex' ? 'ltr' : 'auto'}
      autocomplete=${autofillOf[field.name] ?? 'off'}
      ?required=${field.required}
      placeholder=${field.config.placeholder || pattern || nothing}
      value=${value}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy(id, error, field.description)}
    />
  </div>`;
};

/** What is checked from the beginning is unchecked by a draft that does not know it. */
const checkbox = (field: ProfileField, {id, name, value}: Shown, isDraft: boolean) =>
  html`<div part="field">
    <label class="as-check">
      <input
        id=${id}
        type="checkbox"
        name=${name}
        ?checked=${isDraft ? value !== undefined : field.config.defaultValue === 'true'}
      />
      <span>${labelOf(field)}</span>
    </label>
  </div>`;

export const control = (
  field: ProfileField,
  shown: Shown,
  isDraft: boolean,
  isRequired = field.required,
): TemplateResult =>
  field.type === 'Checkbox'
    ? checkbox(field, shown, isDraft)
    : labelled({
        id: shown.id,
        label: labelText(field, isRequired),
        error: shown.error,
        hint: field.description || undefined,
        control: field.type === 'Select' ? select(field, shown) : input(field, shown),
      });
