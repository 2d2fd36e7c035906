import {expect} from '@open-wc/testing';
import {needsAgreement} from '../../../src/machine/terms/terms.ts';
import type {State} from '../../../src/machine/state.ts';
import {agreeToTermsPolicies} from '../../../src/protocol/settings.ts';
import {fixtures, settings as usual} from '../../../stories/fixtures.ts';
import {draw, textOf} from '../support.ts';

const urls = ['https://fernway.example/terms', '/terms', '', 'mailto:legal@fernway.example', 'javascript:alert(1)'];

/** Everything that speaks of the terms, and whether it asks for agreement. */
const mentions = async (state: State) => {
  const {screen, shadow} = await draw(state);
  const label = screen.querySelector('[name="agreement"]')?.closest('label');
  const dialog = shadow.querySelector('dialog');
  const dialogAgrees = textOf(dialog).includes('Agree and');
  return [label, shadow.querySelector('[part~="terms"]'), dialogAgrees ? dialog : undefined].filter((each) => !!each);
};

describe('the terms, in every policy and with every kind of URL', () => {
  for (const agreeToTermsPolicy of agreeToTermsPolicies) {
    for (const termsOfUseUrl of urls) {
      for (const privacyPolicyUrl of urls) {
        const settings = {...usual, agreeToTermsPolicy, termsOfUseUrl, privacyPolicyUrl};
        const documents = [termsOfUseUrl, privacyPolicyUrl].filter((url) => /^(https:|\/)/.test(url));

        it(`${agreeToTermsPolicy}, “${termsOfUseUrl}”, “${privacyPolicyUrl}”`, async () => {
          for (const {screen, dialog, asks} of [
            {...fixtures.signIn, asks: 'submit-identifier'},
            {...fixtures.register, asks: 'register'},
            {...fixtures.codeCreateAccountTerms, asks: 'create-account'},
          ] as const) {
            const found = await mentions({...fixtures.signIn, settings, screen, dialog});
            const isAsked = needsAgreement(asks, settings, false);
            expect(found.some((each) => each.matches('label, dialog'))).to.equal(isAsked, `${asks} waits`);
            expect(isAsked && documents.length === 0).to.equal(false, 'nothing is asked about nothing');
            for (const mention of found) {
              const links = [...mention.querySelectorAll('a')].map((link) => link.getAttribute('href'));
              expect(links).to.deep.equal(documents);
              expect(textOf(mention)).not.to.equal('');
            }
          }
        });
      }
    }
  }

  it('are not asked for twice', async () => {
    const asking = fixtures.codeCreateAccountTerms;
    expect(await mentions(asking)).to.have.length(1);
    expect(await mentions({...asking, agreed: true})).to.have.length(0);
  });
});
