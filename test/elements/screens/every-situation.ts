import {expect} from '@open-wc/testing';
import type {State} from '../../../src/machine/state.ts';
import {codeSent, fixtures} from '../../../stories/fixtures.ts';
import {draw, expectAccessible, get, textOf} from '../support.ts';

const situations: Record<string, State> = {...fixtures, codeSent: codeSent()};

const expectMessagesTiedToFields = (screen: ParentNode, {problem}: State) => {
  const errors = [...screen.querySelectorAll('[part~="error"]')];
  expect(errors.length, 'errors').to.equal(problem?.field ? 1 : 0);
  for (const error of errors) {
    const message = get(error, '[id]');
    const field = get<HTMLInputElement>(screen, `[aria-describedby~="${message.id}"]`);
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(message)).not.to.equal('');
  }
  for (const input of screen.querySelectorAll<HTMLInputElement>('input:not([aria-hidden])')) {
    expect(input.labels?.length, `labels of ${input.name}`).to.equal(1);
  }
};

/** In two files, since axe takes its time in some engines. */
export const describeEverySituation = ({isolated}: {isolated: boolean}) =>
  describe('every situation is drawn, accessible, and styled by sheets alone', function () {
    this.timeout(30_000);

    for (const [name, state] of Object.entries(situations)) {
      it(name, async () => {
        const {element, shadow, screen} = await draw(state, {isolated});
        expect(textOf(get(shadow, '[part~="title"]'))).not.to.equal('');
        expect(screen.querySelectorAll('[part~="screen"]').length).to.equal(1);
        expect(Boolean(shadow.querySelector('dialog:modal'))).to.equal(Boolean(state.dialog));
        expect([...element.querySelectorAll('[style]'), ...shadow.querySelectorAll('[style]')]).to.deep.equal([]);
        expectMessagesTiedToFields(screen, state);
        await expectAccessible(element);
      });
    }
  });
