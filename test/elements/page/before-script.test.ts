/**
 * Firefox 115 has no declarative shadow roots: the card stays in its template until the script is there. `innerHTML` is
 * such a parser in every engine. Nothing that is imported here may bring our script before it is time.
 */
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {AuthSignIn} from '../../../src/index.ts';
import {initialState} from '../../../src/machine/transition.ts';
import type {PrerenderedScreen} from '../../../src/prerender/index.ts';
import {settings} from '../../../stories/states.ts';
import {stillMachine} from '../../../stories/still-machine.ts';
import {type} from '../accessibility/keys.ts';

const arrive = async () => {
  const payload = {settings, options: {attributes: {locale: 'en', 'site-name': 'Fernway', 'heading-level': '1'}}};
  const first = await executeServerCommand<PrerenderedScreen, typeof payload>('prerender', payload);
  document.head.insertAdjacentHTML('beforeend', first.head);
  document.body.insertAdjacentHTML('beforeend', `<main>${first.html}</main>`);
  return document.querySelector('auth-sign-in') as AuthSignIn;
};

it('a card that is left in its template comes out with the script, around the field that somebody types into', async () => {
  const element = await arrive();
  const field = element.querySelector('input[name=identifier]') as HTMLInputElement;

  expect(element.innerText.trim()).to.match(/^Sign in to Fernway\s+Email\s+Continue\s+or\s+Continue with Alipay/);
  expect(field.labels?.[0]?.innerText).to.equal('Email');
  for (const scheme of ['light', 'dark']) {
    // Axe takes a page without a colour for white.
    document.documentElement.style.cssText = `color-scheme: ${scheme}; background: canvas`;
    await expect(document.body).to.be.accessible();
  }

  field.focus();
  await type('mei@');
  field.setSelectionRange(1, 3);
  const moved: string[] = [];
  for (const event of ['blur', 'focus']) field.addEventListener(event, () => moved.push(event));
  element.machine = stillMachine(initialState('sign-in'));
  await import('../../../src/index.ts');
  // Long enough for an engine to see that what has the focus is no longer there, were it so.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  expect(element.querySelectorAll('template')).to.have.length(0);
  expect(element.shadowRoot?.querySelector('[part=title]')?.getBoundingClientRect().height).to.be.above(0);
  expect(field.getBoundingClientRect().height).to.be.above(0);
  expect(document.activeElement === field).to.equal(true);
  expect([field.value, field.selectionStart, field.selectionEnd]).to.deep.equal(['mei@', 1, 3]);
  expect(moved).to.deep.equal([]);
});
