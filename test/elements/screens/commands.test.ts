import {aTimeout, expect} from '@open-wc/testing';
import type {Command} from '../../../src/machine/commands.ts';
import type {State} from '../../../src/machine/state.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {draw, get, hasFocus, press, textOf, until} from '../support.ts';

const email = {type: 'email', value: 'mei.lin@fernway.example'} as const;

/** Where a press of this name leads, in the form or around it. */
const presses: readonly [what: string, state: State, name: string, command: Command][] = [
  ['another flow', fixtures.signIn, 'Create account', {type: 'show', screen: 'register'}],
  ['a provider', fixtures.signIn, 'Continue with Alipay', {type: 'start-social', connectorId: 'alipay-id'}],
  ['the company door', fixtures.signIn, 'Single sign-on', {type: 'show', screen: 'single-sign-on'}],
  ['an account one has', fixtures.register, 'Sign in', {type: 'show', screen: 'sign-in'}],
  ['registering', fixtures.registerBusy, 'Create account', {type: 'register', identifier: email}],
  ['a password instead', fixtures.code, 'Use password instead', {type: 'use-password', identifier: email}],
  ['back from a code', fixtures.code, 'Back to sign in', {type: 'back'}],
  ['a code instead', fixtures.password, 'Email me a code instead', {type: 'use-code', identifier: email}],
  ['another identifier', fixtures.password, 'Change email address', {type: 'back'}],
  ['sign-in from the first screen', fixtures.singleSignOnFirst, 'Back to sign in', {type: 'show', screen: 'sign-in'}],
  ['one of several companies', fixtures.ssoConnectors, 'Okra', {type: 'start-sso', connectorId: 'okra-id'}],
  ['linking', fixtures.linkAccount, 'Link and continue', {type: 'link-account'}],
  ['not linking', fixtures.linkAccount, 'Create a separate account', {type: 'create-account'}],
  ['staying', fixtures.leavingToProvider, 'Cancel', {type: 'back'}],
  ['another start', fixtures.sessionExpired, 'Start again', {type: 'restart'}],
  ['another account', fixtures.accountSuspended, 'Back to sign in', {type: 'restart'}],
];

describe('the screens ask for', () => {
  for (const [what, state, name, command] of presses) {
    it(what, async () => {
      const {element, shadow, screen, machine} = await draw({...state, pending: undefined});
      const isInScreen = [...element.querySelectorAll('button')].some((each) =>
        [each.getAttribute('aria-label'), textOf(each)].includes(name),
      );
      press(isInScreen ? screen : shadow, name);
      await aTimeout(0);
      expect(machine.sent).to.deep.equal([command]);
    });
  }

  it('nothing while something is under way', async () => {
    const {screen, machine} = await draw(fixtures.registerBusy);
    get<HTMLFormElement>(screen, 'form').requestSubmit();
    await aTimeout(0);
    expect(machine.sent).to.deep.equal([]);
  });
});

describe('the forms take', () => {
  const forms: readonly [what: string, state: State, name: string, typed: string, command: Command][] = [
    ['a username', fixtures.missingUsername, 'username', ' mei_lin ', {type: 'save-username', username: 'mei_lin'}],
    ['an email address', fixtures.missingEmail, 'identifier', email.value, {type: 'save-contact', identifier: email}],
    [
      'a phone number with its country code',
      fixtures.missingPhone,
      'identifier',
      '+86 138 0013 8000',
      {type: 'save-contact', identifier: {type: 'phone', value: '+86 138 0013 8000'}},
    ],
    [
      'either of both',
      fixtures.missingEmailOrPhone,
      'identifier',
      email.value,
      {type: 'save-contact', identifier: email},
    ],
    ['a work email', fixtures.singleSignOn, 'identifier', email.value, {type: 'find-sso', email: email.value}],
    [
      'a username for a new account',
      fixtures.registerUsername,
      'identifier',
      'mei_lin',
      {type: 'register', identifier: {type: 'username', value: 'mei_lin'}},
    ],
  ];
  for (const [what, state, name, typed, command] of forms) {
    it(what, async () => {
      const {screen, machine} = await draw(state);
      get<HTMLInputElement>(screen, `[name="${name}"]`).value = typed;
      get<HTMLFormElement>(screen, 'form').requestSubmit();
      await aTimeout(0);
      expect(machine.sent).to.deep.equal([command]);
    });

    it(`${what}, and say what is missing`, async () => {
      const {screen, machine} = await draw(state);
      const input = get<HTMLInputElement>(screen, `[name="${name}"]`);
      input.value = '9';
      get<HTMLFormElement>(screen, 'form').requestSubmit();
      await aTimeout(30);
      expect(machine.sent).to.deep.equal([]);
      expect(hasFocus(input)).to.equal(true);
      expect(input.getAttribute('aria-describedby')).to.equal(get(screen, '[part~="error"] [id]').id);
    });
  }

  it('agreement before anything is sent', async () => {
    const {screen, machine} = await draw(fixtures.registerTermsCheckbox);
    const checkbox = get<HTMLInputElement>(screen, '[name="agreement"]');
    press(screen, 'Create account');
    await aTimeout(30);
    expect(hasFocus(checkbox)).to.equal(true);
    expect(checkbox.getAttribute('aria-invalid')).to.equal('true');
    checkbox.click();
    press(screen, 'Create account');
    await aTimeout(0);
    expect(machine.sent.map(({type}) => type)).to.deep.equal(['set-agreement', 'register']);
  });
});

describe('a screen that is reached by a step', () => {
  const targets: readonly [situation: keyof typeof fixtures, selector: string | undefined][] = [
    ['code', '[name="code"]'],
    ['password', '[name="password"]'],
    ['setPassword', '[name="password"]'],
    ['missingUsername', '[name="username"]'],
    ['missingEmail', '[name="identifier"]'],
    ['singleSignOn', '[name="identifier"]'],
    ['ssoConnectors', undefined],
    ['linkAccount', undefined],
    ['sessionExpired', undefined],
  ];
  for (const [situation, selector] of targets) {
    it(`takes the focus to its ${selector ?? 'title'} (${situation})`, async () => {
      const {element, shadow, screen, machine} = await draw(fixtures.signIn);
      element.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}));
      machine.show(fixtures[situation]);
      const find = () => (selector ? screen.querySelector(selector) : shadow.querySelector('#title'));
      const title = textOf(shadow.querySelector('#title'));
      await until(() => textOf(shadow.querySelector('#title')) !== title, 'another screen is drawn');
      await until(() => hasFocus(find() ?? document.body), 'it takes the focus');
    });
  }
});

describe('the ends', () => {
  it('offer the way on by hand only after a while, without a jump', async () => {
    const {element, screen} = await draw(fixtures.leavingToProvider);
    const byHand = get(screen, '.as-later');
    expect(getComputedStyle(byHand).visibility).to.equal('hidden');
    const height = element.offsetHeight;
    await until(() => getComputedStyle(byHand).visibility === 'visible', 'the link appears');
    expect(element.offsetHeight).to.equal(height);
    expect(get<HTMLAnchorElement>(byHand, 'a').href).to.equal('https://provider.example/authorize');
  });

  it('follow nothing but web addresses', async () => {
    const {screen} = await draw({
      ...fixtures.signedIn,
      screen: {name: 'leaving', to: 'javascript:alert(1)', reason: 'complete'},
    });
    expect(screen.querySelectorAll('a').length).to.equal(0);
  });

  it('let the page say that somebody is signed in', async () => {
    const {element, shadow} = await draw(fixtures.signedIn);
    const own = document.createElement('p');
    own.slot = 'success';
    element.append(own);
    expect(own.assignedSlot?.name).to.equal('success');
    expect(get(shadow, '[part~="title"]').checkVisibility()).to.equal(false);
  });

  it('lead to the server’s own page where this one cannot go on', async () => {
    const {screen} = await draw(fixtures.unsupportedStep);
    const link = get<HTMLAnchorElement>(screen, 'a[part~="button"]');
    expect(new URL(link.href).pathname).to.equal('/sign-in');
    expect(link.target).to.equal('_blank');
    expect(textOf(link)).to.contain('opens in a new tab');
  });

  it('name who can help', async () => {
    const {screen} = await draw(fixtures.accountSuspended);
    expect([...screen.querySelectorAll('a')].map(({href}) => href)).to.deep.equal([
      'mailto:help@fernway.example',
      'https://fernway.example/help',
    ]);
  });
});

describe('logos', () => {
  it('follow the colour scheme, also when the page changes it', async () => {
    const {element, shadow} = await draw(fixtures.signIn);
    const logo = () => get<HTMLImageElement>(shadow, '[part="logo"]').src;
    // Pictures come after the field.
    await until(logo, 'a logo is shown');
    const light = logo();
    document.documentElement.style.colorScheme = 'dark';
    await until(() => logo() !== light, 'the dark logo is shown');
    element.scheme = 'light';
    await until(() => logo() === light, 'the light logo is shown');
    document.documentElement.style.colorScheme = '';
  });

  it('follow it there and back, before the first change is through', async () => {
    const {element, shadow} = await draw(fixtures.signIn);
    const logo = () => get<HTMLImageElement>(shadow, '[part="logo"]').src;
    await until(logo, 'a logo is shown');
    const light = logo();
    for (let turn = 0; turn < 20; turn++) {
      element.scheme = 'dark';
      await element.updateComplete;
      element.requestUpdate();
      await element.updateComplete;
      element.scheme = 'light';
      await until(() => logo() === light, 'the light logo is shown');
    }
  });
});
