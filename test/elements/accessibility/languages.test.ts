/**
 * Every language, with its long words and its own line breaking, fits where English does. The texts are the same in
 * every engine, so one of them is enough. It takes its time: what says the same in the same places is looked at once.
 */
import {expect} from '@open-wc/testing';
import {loaders} from '../../../src/i18n/generated/loaders.ts';
import type {State} from '../../../src/machine/state.ts';
import {codeSent, fixtures} from '../../../stories/fixtures.ts';
import {laterStyles} from '../../../src/theme/later.styles.ts';
import {draw, isChromium, speak, until} from '../support.ts';
import {misfits, setRoom, setWidth} from './measure.ts';
import {flatTree} from './tree.ts';

const situations: Record<string, State> = {...fixtures, codeSent: codeSent()};

/** Before the settings have come, nobody knows which language to speak. */
const isSpoken = ({settings}: State) => settings !== undefined;

const rooms = [
  [1280, '100%'],
  [320, '100%'],
  [320, '200%'],
] as const;

/** The texts, and what they stand in. */
const textsIn = (element: Element) =>
  flatTree(element)
    .flatMap((each) =>
      [...each.childNodes].map((node) => node instanceof Text && `${each.localName}: ${node.data.trim()}`),
    )
    .filter(Boolean)
    .join('\n');

const late = laterStyles.styleSheet as CSSStyleSheet;

const setText = (size: string) => (document.documentElement.style.fontSize = size);

if (isChromium) {
  describe('every language fits', () => {
    const seen = new Set<string>();

    afterEach(() => {
      setRoom(1280);
      setText('');
      return setWidth(1280);
    });

    for (const [name, state] of Object.entries(situations)) {
      if (!isSpoken(state)) continue;
      it(name, async function () {
        this.timeout(30_000);
        const resize = state.dialog ? setWidth : setRoom;
        const {element, shadow} = await draw(state);
        await until(() => shadow.adoptedStyleSheets.includes(late), 'what follows the first picture');
        const texts = textsIn(element);
        if (seen.has(texts)) return;
        seen.add(texts);
        const found: Record<string, string[]> = {};
        for (const locale of Object.keys(loaders)) {
          await speak(element, locale);
          for (const [width, size] of rooms) {
            await resize(width);
            setText(size);
            const here = misfits(element);
            if (here.length > 0) found[`${locale} on ${width} px, text of ${size}`] = here;
          }
        }
        expect(found).to.deep.equal({});
      });
    }
  });
}
