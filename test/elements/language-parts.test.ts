/**
 * A language comes in parts, and each screen finds its words: those of the language itself, and those of the flow whose
 * part it waits for. Texts are drawn as their ids here, so that it is seen which one stands where.
 */
import {expect} from '@open-wc/testing';
import {loaders} from '../../src/i18n/generated/loaders.ts';
import {screenFlows} from '../../src/i18n/generated/screen-flows.ts';
import {shapes} from '../../src/i18n/generated/shapes.ts';
import {useLocale} from '../../src/i18n/locale.ts';
import {flowOfProblem} from '../../src/i18n/messages.ts';
import {isBuiltIn} from '../../src/i18n/problem-text.ts';
import type {State} from '../../src/machine/state.ts';
import {codeSent, fixtures} from '../../stories/fixtures.ts';
import {draw, drawn, isChromium} from './support.ts';

const situations: Record<string, State> = {...fixtures, codeSent: codeSent()};

const messages = Object.fromEntries(Object.keys(shapes).map((id) => [id, `⟦${id}⟧`]));

/** Message → the flow that it comes with; of all others, none. */
const flowOf = new Map<string, string>();

const idsIn = ({innerHTML}: Element | ShadowRoot) => [...innerHTML.matchAll(/⟦([^⟧]+)⟧/g)].map(([, id = '']) => id);

(isChromium ? describe : describe.skip)('every text is there when it is drawn', () => {
  before(async () => {
    const {parts} = await loaders.fr();
    for (const [flow, ask] of Object.entries(parts)) {
      for (const id of Object.keys((await ask()).templates)) flowOf.set(id, flow);
    }
    expect(flowOf.size).to.be.greaterThan(200);
    // English, in other words.
    await useLocale('en', async () => messages);
  });
  after(() => useLocale('en'));

  for (const [name, state] of Object.entries(situations)) {
    it(name, async () => {
      const {element, screen, shadow} = await draw(state, {messages});
      const {problem} = state;
      const awaited = [
        screenFlows[state.screen.name],
        problem && !isBuiltIn(problem.code) ? flowOfProblem(problem.code) : undefined,
      ];
      const strangers = () =>
        [element, shadow].flatMap(idsIn).filter((id) => flowOf.has(id) && !awaited.includes(flowOf.get(id)));
      expect(strangers()).to.deep.equal([]);
      const form = screen.querySelector('form');
      if (!form || state.pending) return;
      // Also what is wrong with an empty form.
      for (const input of form.querySelectorAll<HTMLInputElement>('input:not([aria-hidden])')) input.value = '';
      form.requestSubmit();
      await drawn(element, state.screen.name);
      expect(strangers()).to.deep.equal([]);
    });
  }
});
