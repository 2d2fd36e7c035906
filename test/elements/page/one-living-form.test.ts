/**
 * After any rewriting of the page there is one living form in its present step, and no error. Every step in Chromium;
 * in the other engines, whose trees change in the same way, two of them.
 */
import {expect} from '@open-wc/testing';
import {drawn, isChromium, until} from '../support.ts';
import {begin, expectAlive, look, settle, steps, type, watchErrors} from './living.ts';
import {copies, rewritings} from './rewritings.ts';

describe('one living form', () => {
  const expectNoErrors = watchErrors();

  for (const [where, step] of Object.entries(steps)) {
    if (!isChromium && !['code', 'dialog'].includes(where)) continue;
    for (const [what, rewrite] of Object.entries(rewritings)) {
      it(`${where}: ${what}`, async () => {
        const {element, machine, before} = await begin(step);
        const input = type(element, '12');
        rewrite(element);
        await settle(element);
        expect(look(element)).to.deep.equal(before);
        expect(input.isConnected, 'the same field').to.equal(true);
        if (!/morph.*copy/.test(what)) expect(input.value).to.equal('12');
        await expectAlive(element, machine, step);
        expectNoErrors();
      });
    }

    for (const [what, copy] of Object.entries(copies)) {
      it(`${where}: ${what}`, async () => {
        const {element, machine, before} = await begin(step);
        const other = copy(element);
        other.machine = machine;
        await drawn(other, step.state.screen.name);
        if (before.isModal) await until(() => look(other).isModal, 'the dialog is asked again');
        expect(look(other)).to.deep.equal(before);
        await expectAlive(other, machine, step);
        expectNoErrors();
      });
    }
  }
});
