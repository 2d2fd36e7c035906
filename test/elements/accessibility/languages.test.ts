/**
 * Every language, with its long words and its own line breaking, fits where English does. The texts are the same in
 * every engine, so one of them is enough.
 */
import {expect} from '@open-wc/testing';
import type {State} from '../../../src/machine/state.ts';
import {loaders} from '../../../src/i18n/generated/loaders.ts';
import {codeSent, fixtures} from '../../../stories/fixtures.ts';
import {draw, isChromium, speak} from '../support.ts';
import {misfits, setWidth} from './measure.ts';

const situations: Record<string, State> = {...fixtures, codeSent: codeSent()};

/** Before the settings have come, nobody knows which language to speak. */
const isSpoken = ({settings}: State) => settings !== undefined;

if (isChromium) {
  describe('every language fits', () => {
    after(() => setWidth(1280));

    for (const [name, state] of Object.entries(situations)) {
      if (!isSpoken(state)) continue;
      it(name, async () => {
        const {element} = await draw(state);
        const found: Record<string, string[]> = {};
        for (const width of [1280, 320]) {
          await setWidth(width);
          for (const locale of Object.keys(loaders)) {
            await speak(element, locale);
            const here = misfits(element);
            if (here.length > 0) found[`${locale} on ${width} px`] = here;
          }
        }
        expect(found).to.deep.equal({});
      });
    }
  });
}
