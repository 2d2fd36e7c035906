/**
 * WCAG 1.4.4, 1.4.10 and 1.4.12: larger text, a narrow page, and the reader's own spacing, without loss.
 */
import {expect} from '@open-wc/testing';
import type {State} from '../../../src/machine/state.ts';
import {codeSent, fixtures} from '../../../stories/fixtures.ts';
import {draw, get} from '../support.ts';
import {misfits, setWidth} from './measure.ts';

const situations: Record<string, State> = {...fixtures, codeSent: codeSent()};

const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important }
`);

const readers = {
  'as it is': {},
  'with text of 200 %': {fontSize: '200%'},
  'with a reader’s spacing': {sheets: [spacing]},
} as const;

describe('everything fits', () => {
  afterEach(() => {
    document.documentElement.style.fontSize = '';
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
  });
  after(() => setWidth(1280));

  for (const width of [1280, 320]) {
    describe(`on ${width} px`, () => {
      before(() => setWidth(width));

      for (const [how, reader] of Object.entries(readers)) {
        for (const [name, state] of Object.entries(situations)) {
          it(`${how} (${name})`, async () => {
            if ('fontSize' in reader) document.documentElement.style.fontSize = reader.fontSize;
            const {element, shadow} = await draw(state);
            if ('sheets' in reader) {
              for (const root of [document, shadow]) root.adoptedStyleSheets.push(...reader.sheets);
            }
            expect(misfits(element)).to.deep.equal([]);
          });
        }
      }
    });
  }

  it('in a low window, which shows the question first and lets it scroll to the answers', async () => {
    await setWidth(320, 256);
    const {shadow} = await draw(fixtures.codeLinkExisting);
    const dialog = get(shadow, 'dialog');
    const isInView = (selector: string) => {
      const [view, box] = [dialog, get(dialog, selector)].map((each) => each.getBoundingClientRect()) as [
        DOMRect,
        DOMRect,
      ];
      return view.top >= 0 && view.bottom <= window.innerHeight && box.top >= view.top && box.bottom <= view.bottom;
    };
    expect(isInView('.as-dialog-title')).to.equal(true);
    for (const {scrollHeight, clientHeight} of dialog.children) expect(scrollHeight - clientHeight).to.be.at.most(1);
    get(dialog, '[part~="button-secondary"]').scrollIntoView();
    expect(isInView('[part~="button-secondary"]')).to.equal(true);
  });
});
