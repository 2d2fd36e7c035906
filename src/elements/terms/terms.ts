/**
 * The terms of use and the privacy policy, in a sentence.
 */
import {msg} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import {documentsOf, type Documents} from '../../machine/terms/terms.ts';
import type {SignInSettings} from '../../protocol/settings.ts';

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
