/**
 * The small print of the application that asks, not of the site.
 */
import {msg} from '@lit/localize';
import {html} from 'lit';
import type {Consent} from '../../protocol/experience/consent.ts';
import {sentence} from '../terms/terms.ts';

export const appTerms = (app: string, {termsOfUseUrl, privacyPolicyUrl}: Consent['application']) => {
  const name = html`<bdi>${app}</bdi>`;
  return sentence(
    {termsOfUseUrl: termsOfUseUrl ?? undefined, privacyPolicyUrl: privacyPolicyUrl ?? undefined},
    {
      both: (terms, privacy) =>
        msg(
          html`How ${name} uses this: its <a href=${terms} target="_blank" rel="noopener">Terms of use</a> and
            <a href=${privacy} target="_blank" rel="noopener">Privacy policy</a>.`,
          {id: 'consent.terms', desc: 'Small print; name of an app'},
        ),
      terms: (url) =>
        msg(html`How ${name} uses this: its <a href=${url} target="_blank" rel="noopener">Terms of use</a>.`, {
          id: 'consent.terms-terms',
          desc: 'Small print; name of an app',
        }),
      privacy: (url) =>
        msg(html`How ${name} uses this: its <a href=${url} target="_blank" rel="noopener">Privacy policy</a>.`, {
          id: 'consent.terms-privacy',
          desc: 'Small print; name of an app',
        }),
    },
  );
};
