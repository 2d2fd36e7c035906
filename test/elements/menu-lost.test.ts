/**
 * The menu of languages could not be had: nobody waits for it, and what the person does next asks for it again.
 */
import {expect} from '@open-wc/testing';
import {comes, openFrame} from './frame.ts';
import {isChromium} from './support.ts';

const imports = {'/src/elements/card/auth-language-menu.ts': 'data:text/javascript,throw new Error("lost")'};

(isChromium ? describe : describe.skip)('the menu of languages that could not be had', function () {
  this.timeout(60_000);

  it('is asked for again by what the person does, and by nothing else', async () => {
    const {element, frame} = await openFrame({
      imports,
      attributes: {endpoint: location.origin, locale: 'en', languageMenu: true},
    });
    const menu = () => element.shadowRoot?.querySelector('auth-language-menu select');
    await comes(() => element.shadowRoot?.querySelector('auth-language-menu'), 'its place is there');
    for (let update = 0; update < 3; update += 1) {
      element.requestUpdate();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(menu() === null).to.equal(true);
    element.querySelector('input')?.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    await comes(menu, 'the menu is there');
    frame.remove();
  });
});
