import {expect} from '@open-wc/testing';
import {codeSent, fixtures, type FixtureName} from '../../../stories/fixtures.ts';
import {draw, get, textOf} from '../support.ts';

const situations = {...fixtures, codeSent: codeSent()};

for (const name of Object.keys(situations) as (FixtureName | 'codeSent')[]) {
  const state = situations[name];

  describe(`the situation ${name}`, () => {
    for (const isolated of [false, true]) {
      it(isolated ? 'is accessible inside the shadow root' : 'is accessible in the page', async () => {
        const {element, shadow, screen} = await draw(state, {isolated});
        expect(textOf(get(shadow, '[part~="title"]'))).not.to.equal('');
        expect(screen.querySelectorAll('[part~="screen"]').length).to.equal(1);
        await expect(element).to.be.accessible();
      });
    }

    it('leaves styling to its sheets', async () => {
      const {element, shadow} = await draw(state);
      expect([...element.querySelectorAll('[style]'), ...shadow.querySelectorAll('[style]')]).to.deep.equal([]);
    });

    it('ties every message to its field', async () => {
      const {screen} = await draw(state);
      const errors = [...screen.querySelectorAll('[part~="error"]')];
      expect(errors.length).to.equal(state.problem?.field ? 1 : 0);
      for (const error of errors) {
        const field = get<HTMLInputElement>(screen, `[aria-describedby~="${error.id}"]`);
        expect(field.getAttribute('aria-invalid')).to.equal('true');
        expect(textOf(error)).not.to.equal('');
      }
      for (const input of screen.querySelectorAll<HTMLInputElement>('input:not([aria-hidden])')) {
        expect(input.labels?.length, `labels of ${input.name}`).to.equal(1);
      }
    });
  });
}
