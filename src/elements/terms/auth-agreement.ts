import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {ProblemText} from '../../i18n/problem-text.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import {checkboxStyles} from '../../theme/checkbox.styles.ts';
import {define} from '../define.ts';
import {LightElement} from '../page/light-element.ts';
import type {Invalid} from '../screen/auth-screen.ts';
import {CommandEvent} from '../screen/command-event.ts';
import {describedBy, fieldError} from '../screen/templates.ts';
import {sentence} from './terms.ts';

const label = (settings: SignInSettings) =>
  sentence(settings, {
    both: (terms, privacy) =>
      msg(
        html`I agree to the <a href=${terms} target="_blank" rel="noopener">Terms of use</a> and the
          <a href=${privacy} target="_blank" rel="noopener">Privacy policy</a>`,
        {id: 'terms.agree', desc: 'Label of a checkbox'},
      ),
    terms: (url) =>
      msg(html`I agree to the <a href=${url} target="_blank" rel="noopener">Terms of use</a>`, {
        id: 'terms.agree-terms',
        desc: 'Label of a checkbox',
      }),
    privacy: (url) =>
      msg(html`I agree to the <a href=${url} target="_blank" rel="noopener">Privacy policy</a>`, {
        id: 'terms.agree-privacy',
        desc: 'Label of a checkbox',
      }),
  });

/**
 * The checkbox for policies that want a clear yes. In light DOM; the input itself holds the value.
 */
export class AuthAgreement extends LightElement {
  static override readonly sheets = [checkboxStyles];
  static override readonly properties = {
    fieldId: {},
    settings: {attribute: false},
    agreed: {attribute: false},
    error: {attribute: false},
  };

  /** Id of the input. */
  fieldId = '';
  /** With the documents. A copy that a page makes of this element has none, and draws nothing. */
  settings: SignInSettings | undefined;
  agreed = false;
  error: ProblemText | undefined;

  protected override render() {
    const {fieldId: id, settings, error} = this;
    if (!settings) return nothing;
    return html`<div part="field" ?data-invalid=${Boolean(error)}>
      <label class="as-check">
        <input
          id=${id}
          type="checkbox"
          name="agreement"
          .checked=${this.agreed}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${describedBy(id, error)}
          @change=${this.tell}
        />
        <span>${label(settings)}</span>
      </label>
      ${error ? fieldError(id, error) : nothing}
    </div>`;
  }

  /** What is wrong with it: nothing but that it is not ticked. */
  get fault(): Invalid | undefined {
    return this.querySelector('input')?.checked
      ? undefined
      : {
          field: 'terms',
          text: () =>
            msg('To continue, agree to the terms first.', {id: 'terms.required', desc: 'Error under the checkbox'}),
        };
  }

  private readonly tell = (event: Event) => {
    const {checked} = event.target as HTMLInputElement;
    this.closest('[part~="screen"]')?.dispatchEvent(new CommandEvent({type: 'set-agreement', agreed: checked}));
  };
}

define('auth-agreement', AuthAgreement);

declare global {
  interface HTMLElementTagNameMap {
    'auth-agreement': AuthAgreement;
  }
}
