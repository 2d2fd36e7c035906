/**
 * Where passwords are all there is, their field is part of the first picture: nothing is drawn without it and jumps.
 */
import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/index.ts';
import type {AuthSignIn} from '../../../src/index.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {stillMachine} from '../../../stories/still-machine.ts';
import {drawn, until} from '../support.ts';

const tag = 'auth-password-field';

it('the password field is there with the form', async () => {
  // Nobody has needed it before, so that it has to be fetched.
  expect(customElements.get(tag)).to.equal(undefined);
  const machine = stillMachine(fixtures.signInPasswordsOnly);
  const drawing = fixture<AuthSignIn>(html`<auth-sign-in .machine=${machine} locale="en"></auth-sign-in>`);
  await until(() => document.querySelector('auth-sign-in-screen form'), 'the form is there');
  expect(customElements.get(tag)).not.to.equal(undefined);
  const element = await drawing;
  await drawn(element, 'sign-in');
  expect(element.querySelector<HTMLInputElement>('input[name="password"]')?.checkVisibility()).to.equal(true);
});

it('and is not fetched where codes are enough', async () => {
  const machine = stillMachine(fixtures.signIn);
  const element = await fixture<AuthSignIn>(html`<auth-sign-in .machine=${machine} locale="en"></auth-sign-in>`);
  await drawn(element, 'sign-in');
  expect(element.querySelectorAll(tag).length).to.equal(0);
});
