/** The badge on the way in that was used here before. */
import {expect} from '@open-wc/testing';
import type {State} from '../../src/machine/state.ts';
import {fixtures} from '../../stories/fixtures.ts';
import {draw, textOf, until} from './support.ts';

const key = 'auth-sign-in:last-used';
const badges = (root: Element) => [...root.querySelectorAll<HTMLElement>('.as-badge')];
const buttonOf = (badge: HTMLElement) => badge.closest('button')!;

describe('last used', () => {
  afterEach(() => localStorage.removeItem(key));

  it('is said of the one button, as part of its name, and nothing moves for it', async () => {
    localStorage.setItem(key, 'wechat-id');
    const {element} = await draw(fixtures.signIn);
    const places = () =>
      [...element.querySelectorAll('button')].map((each) => Math.round(each.getBoundingClientRect().y));
    await until(() => badges(element).length === 1, 'the badge');
    const [badge] = badges(element);
    expect(buttonOf(badge!).textContent.replace(/\s+/g, ' ').trim()).to.equal('Continue with WeChat Last used');
    const withBadge = places();
    badge!.remove();
    expect(places()).to.deep.equal(withBadge);
  });

  it('stands in the name of a button without words', async () => {
    localStorage.setItem(key, 'kite-id');
    const {element} = await draw(fixtures.signInEightProviders);
    await until(() => badges(element).length === 1, 'the badge');
    expect(buttonOf(badges(element)[0]!).getAttribute('aria-label')).to.equal('Continue with Kite, Last used');
  });

  it('is said of the passkey and of the company door', async () => {
    localStorage.setItem(key, 'passkey');
    const {element} = await draw(fixtures.signInPasskey);
    await until(() => badges(element).length === 1, 'the badge');
    expect(badges(element)[0]!.closest('auth-passkey-button')).not.to.equal(null);
    localStorage.setItem(key, 'sso');
    const company = await draw(fixtures.signIn);
    await until(() => badges(company.element).length === 1, 'the badge');
    expect(buttonOf(badges(company.element)[0]!).textContent).to.contain('Single sign-on');
  });

  /** Where there is a choice: who has but one way needs no help with it. */
  const identifierOnly = {...fixtures.signIn, screen: {name: 'sign-in', only: 'identifier'}} as const;
  const places: readonly (readonly [used: string, where: string, state: State, button: string | undefined])[] = [
    ['code', 'the form', fixtures.signIn, 'Continue Last used'],
    ['password', 'the form', fixtures.signInEveryIdentifier, 'Continue Last used'],
    ['password', 'the form with a password', fixtures.signInPasswordsOnly, 'Sign in Last used'],
    ['code', 'the form with a password', fixtures.signInPasswordsOnly, undefined],
    ['code', 'a form that is all there is', identifierOnly, undefined],
    ['passkey', 'the list', {...fixtures.ways, passkeyOf: fixtures.ways.identifier}, 'Passkey Last used'],
    ['password', 'the list', fixtures.ways, 'Password Last used'],
    ['code', 'the list', fixtures.ways, 'Code by email Last used'],
    ['password', 'the way beside a code', fixtures.code, 'Use password instead Last used'],
    ['code', 'the way beside a code', fixtures.code, undefined],
    ['code', 'the way beside a password', fixtures.password, 'Email me a code instead Last used'],
  ];
  for (const [used, where, state, button] of places) {
    it(`${used} is said of ${button ?? 'nothing'}: ${where}`, async () => {
      localStorage.setItem(key, used);
      const {element} = await draw(state);
      if (button) await until(() => badges(element).length === 1, 'the badge');
      else await new Promise((resolve) => setTimeout(resolve, 300));
      expect(badges(element).map((each) => textOf(buttonOf(each)))).to.deep.equal(button ? [button] : []);
    });
  }

  it('is of no other', async () => {
    localStorage.setItem(key, 'kite-id');
    const {element} = await draw(fixtures.signIn);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(badges(element).length).to.equal(0);
  });
});
