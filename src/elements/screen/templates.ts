/**
 * Stateless pieces that screens are put together from.
 */
import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {joinProblemText, type ProblemText} from '../../i18n/problem-text.ts';
import {spinner, warningIcon} from '../card/icons.ts';

type Content = string | TemplateResult | typeof nothing | readonly (string | TemplateResult | undefined)[];

export interface FieldOptions {
  /** Of the control; the ids of hint and error follow from it. */
  id: string;
  label: Content;
  /** What can be done instead, beside the label. */
  end?: Content;
  /** The control, an `<input>` in its frame. Give its input `describedBy(…)`. */
  control: TemplateResult;
  error?: ProblemText | undefined;
  hint?: Content | undefined;
}

/** Label, control, and below it the error or the hint in the same place. */
export const field = ({id, label, end = nothing, control, error, hint}: FieldOptions) => html`
  <div part="field" ?data-invalid=${Boolean(error)}>
    <label part="label" for=${id}>${label}</label>${end} ${control}
    ${error ? fieldError(id, error) : hint ? html`<p part="hint" id="${id}-hint">${hint}</p>` : nothing}
  </div>
`;

/** The input is described by the message alone: nobody is to hear the small print at each visit. */
export const fieldError = (id: string, error: ProblemText) =>
  html`<p part="error">${warningIcon()}<span id="${id}-error">${joinProblemText(error)}</span>${error.code}</p>`;

/** What `aria-describedby` of a field's input says. */
export const describedBy = (id: string, error: unknown, hint?: unknown) =>
  error ? `${id}-error` : hint ? `${id}-hint` : nothing;

export interface ButtonOptions {
  label: Content;
  /** Said instead of the label while the button's own request is under way. */
  busyLabel?: string;
  busy?: boolean;
  kind?: 'primary' | 'secondary' | 'text';
  icon?: TemplateResult;
  type?: 'submit' | 'button';
  onClick?: () => void;
}

/** A full-width button. It stays focusable and enabled while busy; the machine ignores a second press. */
export const button = ({label, busyLabel, busy = false, kind = 'primary', icon, type, onClick}: ButtonOptions) => html`
  <button
    type=${type ?? (onClick ? 'button' : 'submit')}
    part="button button-${kind}"
    aria-busy=${busy ? 'true' : nothing}
    aria-disabled=${busy ? 'true' : nothing}
    @click=${onClick ?? nothing}
  >
    ${busy ? spinner() : (icon ?? nothing)}<span>${(busy && busyLabel) || label}</span>
  </button>
`;

/** A button that reads as a link. Disabled, it stays where it is for the keyboard and says what it waits for. */
export const linkButton = (label: Content, onClick: () => void, {disabled = false} = {}) =>
  html`<button
    type="button"
    part="link"
    aria-disabled=${disabled ? 'true' : nothing}
    @click=${disabled ? nothing : onClick}
  >
    ${label}
  </button>`;

export const divider = () => {
  const or = msg('or', {id: 'sign-in.or', desc: 'Between the e-mail form and the social buttons'});
  return html`<div part="divider" role="separator" aria-label=${or}><span aria-hidden="true">${or}</span></div>`;
};
