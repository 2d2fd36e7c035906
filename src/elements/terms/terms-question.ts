import {msg} from '@lit/localize';
import {html} from 'lit';
import type {SignInSettings} from '../../protocol/settings.ts';
import {sentence} from './terms.ts';

/** The body of the dialog that asks before going on. */
export const termsQuestion = (settings: SignInSettings) =>
  sentence(settings, {
    both: (terms, privacy) =>
      msg(
        html`To continue, read and accept our <a href=${terms} target="_blank" rel="noopener">Terms of use</a> and
          <a href=${privacy} target="_blank" rel="noopener">Privacy policy</a>.`,
        {id: 'terms.question', desc: 'Body of the dialog that asks for agreement'},
      ),
    terms: (url) =>
      msg(html`To continue, read and accept our <a href=${url} target="_blank" rel="noopener">Terms of use</a>.`, {
        id: 'terms.question-terms',
        desc: 'Body of the dialog that asks for agreement',
      }),
    privacy: (url) =>
      msg(html`To continue, read and accept our <a href=${url} target="_blank" rel="noopener">Privacy policy</a>.`, {
        id: 'terms.question-privacy',
        desc: 'Body of the dialog that asks for agreement',
      }),
  });
