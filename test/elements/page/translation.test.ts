import {aTimeout, expect} from '@open-wc/testing';
import type {AuthSignIn} from '../../../src/index.ts';
import type {State} from '../../../src/machine/state.ts';
import {codeSent, fixtures} from '../../../stories/fixtures.ts';
import {draw, drawn, isChromium, textOf, until} from '../support.ts';
import {isKept} from './kept.ts';
import {watchErrors} from './living.ts';
import {translators, untranslated} from './translators.ts';

const situations = Object.entries<State>(fixtures).filter(([, {screen}]) => screen.name !== 'loading');

const shadowOf = (element: AuthSignIn) => element.shadowRoot as ShadowRoot;

/** That it is another screen is said, but not of one that is drawn first. */
const saidIn = (shadow: ShadowRoot) => {
  const [title, said] = ['#title', '[role="status"]'].map((part) => untranslated(textOf(shadow.querySelector(part))));
  return said === title ? '' : said;
};

const read = (element: AuthSignIn) => ({
  around: untranslated([...shadowOf(element).querySelectorAll('[part="card"], dialog')].map(textOf).join(' ')),
  said: saidIn(shadowOf(element)),
  // The country before a number is what was chosen or typed, and is never translated.
  form: untranslated(textOf(element).replace(/[A-Z]{2}\+\d+ /, '')),
});

describe('what changes after a translation', function () {
  this.timeout(60_000);
  const expectNoErrors = watchErrors();

  const expected = new Map<State, ReturnType<typeof read>>();
  before(async () => {
    // What some of them say comes with code of its own, which on a busy machine takes longer than the rest.
    for (const [, state] of situations) (await draw(state)).element.remove();
    for (const [, state] of situations) {
      const {element} = await draw(state);
      // Numbers are written in groups once that is known.
      await until(() => !/\+\d{8}/.test(JSON.stringify(read(element))), 'numbers are in groups');
      expected.set(state, read(element));
      element.remove();
    }
  });

  for (const [how, translate] of Object.entries(translators)) {
    // Screens stand together in the fixtures, so that most steps change what is there; back, they change the other way;
    // that is the same in every engine, so one of them is enough.
    for (const [way, order] of Object.entries({on: situations, back: situations.toReversed()})) {
      if (way === 'back' && !isChromium) continue;
      it(`is seen: ${how}, ${way}`, async () => {
        const [[, first] = situations[0] as [string, State], ...others] = order;
        const {element, machine} = await draw(first);
        await isKept(element);
        for (const [name, state] of others) {
          translate(element);
          translate(shadowOf(element));
          await aTimeout(0);
          machine.show(state);
          await drawn(element, state.screen.name);
          const wanted = JSON.stringify(expected.get(state));
          const end = Date.now() + 2000;
          while (JSON.stringify(read(element)) !== wanted && Date.now() < end) await aTimeout(10);
          expect(read(element), name).to.deep.equal(expected.get(state));
        }
        expectNoErrors();
      });
    }

    it(`counts down: ${how}`, async () => {
      const {element} = await draw(codeSent());
      await isKept(element);
      const resend = () => textOf(element.querySelector('.as-resend'));
      translate(element);
      const [before, time] = /\d:\d\d/.exec(resend()) ?? [];
      await aTimeout(1200);
      expect(untranslated(resend())).to.match(/^New code in 0:\d\d$/);
      expect(resend()).not.to.contain(String(before));
      expect(time).to.equal(undefined);
    });
  }

  it('leaves numbers, codes and identifiers alone', async () => {
    const {element} = await draw(codeSent());
    const [address] = [...shadowOf(element).querySelectorAll('bdi')];
    expect(address?.closest('[translate="no"]')).not.to.equal(null);
    expect(element.querySelector('.as-resend [translate="no"]')?.textContent).to.match(/^0:\d\d$/);
    expect(element.querySelector('[part~="code-cell"]')?.closest('[translate="no"]')).not.to.equal(null);
  });
});
