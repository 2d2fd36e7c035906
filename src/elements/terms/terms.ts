/**
 * The terms of use and the privacy policy: as a line, or as a checkbox.
 */
import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {ProblemText} from '../../i18n/problem-text.ts';
import {documentsOf, type Documents} from '../../machine/terms/terms.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import {describedBy, fieldError} from '../screen/templates.ts';

type Content = string | TemplateResult | typeof nothing;

/** A sentence for each case, links and all: built from pieces it could not be translated. */
interface Sentences {
  both: (terms: string, privacy: string) => Content;
  terms: (url: string) => Content;
  privacy: (url: string) => Content;
}

/** The sentence about the documents there are, or nothing. */
export const sentence = (settings: Documents, say: Sentences): Content => {
  const [terms, privacy] = documentsOf(settings);
  if (terms && privacy) return say.both(terms, privacy);
  if (terms) return say.terms(terms);
  return privacy ? say.privacy(privacy) : nothing;
};

/** The line for policies that ask for nothing here. */
export const termsLine = (settings: SignInSettings): Content =>
  sentence(settings, {
    both: (terms, privacy) =>
      msg(
        html`By continuing you agree to the <a href=${terms} target="_blank" rel="noopener">Terms of use</a> and the
          <a href=${privacy} target="_blank" rel="noopener">Privacy policy</a>.`,
        {id: 'terms.line', desc: 'Small print under a form'},
      ),
    terms: (url) =>
      msg(html`By continuing you agree to the <a href=${url} target="_blank" rel="noopener">Terms of use</a>.`, {
        id: 'terms.line-terms',
        desc: 'Small print under a form',
      }),
    privacy: (url) =>
      msg(html`By continuing you agree to the <a href=${url} target="_blank" rel="noopener">Privacy policy</a>.`, {
        id: 'terms.line-privacy',
        desc: 'Small print under a form',
      }),
  });

export interface AgreementOptions {
  id: string;
  settings: SignInSettings;
  agreed: boolean;
  error: ProblemText | undefined;
  onChange: (agreed: boolean) => void;
}

const agreement = (settings: SignInSettings): Content =>
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

/** The checkbox for policies that want a clear yes. */
export const termsCheckbox = ({id, settings, agreed, error, onChange}: AgreementOptions) => html`
  <div part="field" ?data-invalid=${Boolean(error)}>
    <label class="as-check">
      <input
        id=${id}
        type="checkbox"
        name="agreement"
        .checked=${agreed}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy(id, error)}
        @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
      />
      <span>${agreement(settings)}</span>
    </label>
    ${error ? fieldError(id, error) : nothing}
  </div>
`;

export const termsRequired = () =>
  msg('To continue, agree to the terms first.', {id: 'terms.required', desc: 'Error under the checkbox'});
