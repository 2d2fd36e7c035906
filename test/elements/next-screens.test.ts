/**
 * While somebody types, the next screens are made ready where nobody sees them, and they come without waiting for what
 * moves.
 */
import {expect} from '@open-wc/testing';
import {codeStyles} from '../../src/theme/code.styles.ts';
import {identityStyles} from '../../src/theme/identity.styles.ts';
import {codeSent, fixtures} from '../../stories/fixtures.ts';
import {draw, drawn, get, hasFocus, until} from './support.ts';

const sheetsOf = (root: DocumentOrShadowRoot) => root.adoptedStyleSheets;
const wanted = [codeStyles, identityStyles].map(({styleSheet}) => styleSheet as CSSStyleSheet);

/** Somebody begins to type, and everything for the next step arrives. */
const touch = async ({element, shadow}: Awaited<ReturnType<typeof draw>>) => {
  get(element, '[name="identifier"]').focus();
  get(element, '[name="identifier"]').dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await until(() => wanted.every((sheet) => sheetsOf(shadow).includes(sheet)), 'the sheets of the next screens');
};

const cardOf = (shadow: ShadowRoot) => get(shadow, '[part~="card"]');
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

describe('the next screen', () => {
  it('is dressed before it comes, and leaves nothing in the page', async () => {
    const stage = await draw(fixtures.signIn);
    await touch(stage);
    expect(wanted.every((sheet) => sheetsOf(document).includes(sheet))).to.equal(true);
    expect(document.querySelectorAll('auth-code-screen, auth-password-screen').length).to.equal(0);
    expect(stage.machine.sent.filter(({type}) => type !== 'remember-identifier')).to.deep.equal([]);
  });

  it('has its field focused before anything moves, and the card grows from the height it had', async () => {
    const {element, machine, shadow, ...rest} = await draw(fixtures.signIn);
    await touch({element, machine, shadow, ...rest});
    await frame();
    const height = cardOf(shadow).offsetHeight;
    let moving: number | undefined;
    const ways: (string | undefined)[] = [];
    element.addEventListener('focusout', ({relatedTarget}) =>
      ways.push((relatedTarget as HTMLInputElement | null)?.name),
    );
    element.addEventListener('focusin', () => (moving ??= shadow.getAnimations().filter(isGlide).length));
    machine.show(codeSent());
    await drawn(element, 'code');
    expect(hasFocus(get(element, '[name="code"]'))).to.equal(true);
    expect(moving).to.equal(0);
    // Straight from the one to the other: it is nowhere in between.
    expect(ways).to.deep.equal(['code']);
    expect(element.querySelectorAll('[name="identifier"]').length).to.equal(0);
    const sizes = () =>
      cardOf(shadow)
        .getAnimations()
        .flatMap((each) => (each.effect as KeyframeEffect).getKeyframes());
    await until(() => sizes().length > 0, 'the card moves');
    expect(sizes()[0]?.['blockSize']).to.equal(`${height}px`);
  });
});

const isGlide = (animation: Animation) => !(animation instanceof CSSTransition);
