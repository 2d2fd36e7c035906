/**
 * Where a clear yes is wanted first, the checkbox is part of the first picture: nothing is drawn without it and jumps.
 */
import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/index.ts';
import type {AuthSignIn} from '../../../src/index.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {stillMachine} from '../../../stories/still-machine.ts';
import {drawn, until} from '../support.ts';

const tag = 'auth-agreement';

it('the checkbox is not fetched where nobody has to agree', async () => {
  const machine = stillMachine(fixtures.signIn);
  const element = await fixture<AuthSignIn>(html`<auth-sign-in .machine=${machine} locale="en"></auth-sign-in>`);
  await drawn(element, 'sign-in');
  expect(element.querySelectorAll(tag).length).to.equal(0);
  expect(customElements.get(tag)).to.equal(undefined);
});

it('and is there with the form where somebody has to', async () => {
  const machine = stillMachine(fixtures.signInTermsCheckbox);
  const drawing = fixture<AuthSignIn>(html`<auth-sign-in .machine=${machine} locale="en"></auth-sign-in>`);
  await until(() => document.querySelector('auth-sign-in-screen form'), 'the form is there');
  expect(customElements.get(tag)).not.to.equal(undefined);
  const element = await drawing;
  await drawn(element, 'sign-in');
  expect(element.querySelector<HTMLInputElement>('input[name="agreement"]')?.checkVisibility()).to.equal(true);
});
