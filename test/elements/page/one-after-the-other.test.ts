/**
 * Rewritings one after the other, some before the element has answered the last, and steps in between: still one living
 * form. The seed in the name of a test gives the same again.
 */
import {aTimeout, expect} from '@open-wc/testing';
import type {State} from '../../../src/machine/state.ts';
import {randomFrom} from '../random.ts';
import {draw, drawn} from '../support.ts';
import {isKept} from './kept.ts';
import {begin, expectAlive, look, settle, steps, watchErrors} from './living.ts';
import {copies, rewritings} from './rewritings.ts';

const seeds = Array.from({length: 10}, (_, index) => index + 1);
const length = 12;

describe('one living form, after rewritings one after the other', function () {
  this.timeout(20_000);
  const expectNoErrors = watchErrors();

  for (const seed of seeds) {
    it(`seed ${seed}`, async () => {
      const below = randomFrom(seed);
      const any = <T>(all: readonly T[]) => all[below(all.length)] as T;
      const step = any(Object.values(steps));
      const done: string[] = [];
      const expected = new Map<State, ReturnType<typeof look>>();
      for (const state of [step.state, step.later]) {
        const {element} = await draw(state, {isolated: step.isolated ?? false});
        expected.set(state, look(element));
        element.remove();
      }
      const begun = await begin(step);
      const {machine} = begun;
      let {element} = begun;
      let state: State = step.state;
      for (let index = 0; index < length; index++) {
        const [what, rewrite] = any(Object.entries({...rewritings, ...copies}));
        done.push(what);
        const other = rewrite(element);
        if (other !== element) {
          element = other;
          element.machine = machine;
          await drawn(element, state.screen.name);
          await isKept(element);
        }
        if (below(3) === 0) await settle(element);
        else if (below(2) === 0) await aTimeout(0);
        if (below(4) === 0) machine.show((state = any([step.state, step.later])));
      }
      await settle(element);
      const end = Date.now() + 3000;
      const wanted = JSON.stringify(expected.get(state));
      while (JSON.stringify(look(element)) !== wanted && Date.now() < end) await aTimeout(10);
      expect(look(element), done.join(', ')).to.deep.equal(expected.get(state));
      await expectAlive(element, machine, step);
      expectNoErrors();
    });
  }
});
