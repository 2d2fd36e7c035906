/**
 * The terms of use and the privacy policy: as a line, or as a checkbox.
 */
import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {SignInSettings} from '../protocol/settings.ts';
import {webUrl} from './safe-url.ts';
import {describedBy, fieldError} from './templates.ts';

type Content = string | TemplateResult | typeof nothing;

interface Documents {
  terms: string | undefined;
  privacy: string | undefined;
}

const documents = ({termsOfUseUrl, privacyPolicyUrl}: SignInSettings): Documents => ({
  terms: webUrl(termsOfUseUrl),
  privacy: webUrl(privacyPolicyUrl),
});

/** A sentence about both documents, about the only one there is, or nothing. The links are part of the sentence. */
const sentence = (
  settings: SignInSettings,
  both: (terms: string, privacy: string) => Content,
  one: (url: string, name: string) => Content,
): Content => {
  const {terms, privacy} = documents(settings);
  if (terms && privacy) return both(terms, privacy);
  if (terms) return one(terms, msg('Terms of use', {id: 'terms.terms', desc: 'Link text'}));
  if (privacy) return one(privacy, msg('Privacy policy', {id: 'terms.privacy', desc: 'Link text'}));
  return nothing;
};

export const hasTerms = (settings: SignInSettings) =>
  Boolean(webUrl(settings.termsOfUseUrl) ?? webUrl(settings.privacyPolicyUrl));

/** The line for policies that ask for nothing here. */
export const termsLine = (settings: SignInSettings): Content =>
  sentence(
    settings,
    (terms, privacy) =>
      msg(
        html`By continuing you agree to the <a href=${terms} target="_blank" rel="noopener">Terms of use</a> and the
          <a href=${privacy} target="_blank" rel="noopener">Privacy policy</a>.`,
        {id: 'terms.line', desc: 'Small print under a form'},
      ),
    (url, name) =>
      msg(html`By continuing you agree to the <a href=${url} target="_blank" rel="noopener">${name}</a>.`, {
        id: 'terms.line-one',
        desc: 'Small print under a form, with one document only',
      }),
  );

export interface AgreementOptions {
  id: string;
  settings: SignInSettings;
  agreed: boolean;
  error: string | undefined;
  onChange: (agreed: boolean) => void;
}

const agreement = (settings: SignInSettings): Content =>
  sentence(
    settings,
    (terms, privacy) =>
      msg(
        html`I agree to the <a href=${terms} target="_blank" rel="noopener">Terms of use</a> and the
          <a href=${privacy} target="_blank" rel="noopener">Privacy policy</a>`,
        {id: 'terms.agree', desc: 'Label of a checkbox'},
      ),
    (url, name) =>
      msg(html`I agree to the <a href=${url} target="_blank" rel="noopener">${name}</a>`, {
        id: 'terms.agree-one',
        desc: 'Label of a checkbox, with one document only',
      }),
  );

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

/** The body of the dialog that asks before going on. */
export const termsQuestion = (settings: SignInSettings): Content =>
  sentence(
    settings,
    (terms, privacy) =>
      msg(
        html`To continue, please read and accept our
          <a href=${terms} target="_blank" rel="noopener">Terms of use</a> and
          <a href=${privacy} target="_blank" rel="noopener">Privacy policy</a>.`,
        {id: 'terms.question', desc: 'Body of the dialog that asks for agreement'},
      ),
    (url, name) =>
      msg(html`To continue, please read and accept our <a href=${url} target="_blank" rel="noopener">${name}</a>.`, {
        id: 'terms.question-one',
        desc: 'Body of the dialog that asks for agreement, with one document only',
      }),
  );
