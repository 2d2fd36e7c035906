/**
 * DESIGN: the focus goes with the person, and with nobody else.
 */
import {expect, fixture, html} from '@open-wc/testing';
import type {AuthSignIn} from '../../../src/index.ts';
import type {State} from '../../../src/machine/state.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {stillMachine} from '../../../stories/still-machine.ts';
import {draw, drawn, get, hasFocus, until} from '../support.ts';
import {press, type} from './keys.ts';
import {nameOf} from './names.ts';
import {focusComesTo, leave, sitDown} from './person.ts';
import {focused} from './tree.ts';

const offersPassword = {methods: 'e-mail and password'} as const;

describe('the focus at the beginning', () => {
  const show = async (isFirst: boolean) => {
    const machine = stillMachine(fixtures.signIn);
    const element = await fixture<AuthSignIn>(
      html`<auth-sign-in .machine=${machine} ?autofocus=${isFirst} locale="en"></auth-sign-in>`,
    );
    await drawn(element, 'sign-in');
    return {element, input: get(element, '[name="identifier"]')};
  };

  it('is left alone', async () => {
    await show(false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(document.activeElement).to.equal(document.body);
  });

  it('is taken where the page says so', async () => {
    const {input} = await show(true);
    await until(() => hasFocus(input), 'the field has the focus');
  });
});

for (const isolated of [false, true]) {
  describe(`the focus after a step, ${isolated ? 'inside the shadow root' : 'in the page'}`, () => {
    afterEach(leave);
    const begin = (more: Parameters<typeof sitDown>[0] = {}) => sitDown(more, {isolated});

    it('is in the only field', async () => {
      const sitting = await begin();
      await sitting.enterEmail('alice@example.com');
      await focusComesTo('Verification code');
      await sitting.activate('Use password instead');
      await focusComesTo('Password');
    });

    it('is back at what led forward, by our link and by the browser’s button', async () => {
      const sitting = await begin();
      await sitting.activate('Single sign-on');
      await focusComesTo('Work email');
      await sitting.activate('Back to sign in');
      await focusComesTo('Single sign-on');

      await sitting.activate('Create account');
      await focusComesTo('Email');
      await sitting.arriveAt('register');
      history.back();
      await focusComesTo('Create account');

      await sitting.enterEmail('alice@example.com');
      await focusComesTo('Verification code');
      await sitting.activate('Back to sign in');
      await focusComesTo('Email');
      await sitting.activate('Continue');
      await focusComesTo('Verification code');
      history.back();
      await focusComesTo('Continue');
    });

    it('is in the field of another flow, which is a way forward', async () => {
      const sitting = await begin();
      await sitting.activate('Create account');
      await sitting.arriveAt('register');
      await focusComesTo('Email');
      await sitting.activate('Sign in');
      await sitting.arriveAt('sign-in');
      await focusComesTo('Email');
    });

    it('is back at the provider that was not wanted after all', async () => {
      const sitting = await begin();
      await sitting.activate('Continue with WeChat');
      await focusComesTo('Taking you to WeChat');
      await sitting.activate('Cancel');
      await focusComesTo('Continue with WeChat');
    });

    it('stays on the button that is busy', async () => {
      const sitting = await begin(offersPassword);
      let release = () => {};
      (sitting.control('Email') as HTMLInputElement).value = 'bob@example.com';
      (sitting.control('Password') as HTMLInputElement).value = 'wrong';
      sitting.delay = new Promise<void>((resolve) => (release = resolve));
      await sitting.activate('Sign in');
      await until(() => focused()?.ariaBusy, 'the button is busy');
      expect(nameOf(focused() as Element)).to.equal('Sign in');
      expect(focused()?.matches(':disabled')).to.equal(false);
      release();
      await focusComesTo('Password');
      expect(focused()?.getAttribute('aria-invalid')).to.equal('true');
    });

    it('is where a question was asked, after Cancel', async () => {
      const sitting = await begin({terms: 'Manual', signInMode: 'SignInAndRegister'});
      await sitting.activate('Continue with Alipay');
      await focusComesTo('Agree and continue');
      await press('Escape');
      await focusComesTo('Continue with Alipay');
      await until(() => !sitting.element.shadowRoot?.querySelector('dialog'), 'the dialog is gone');
      expect(nameOf(focused() as Element)).to.equal('Continue with Alipay');
    });

    it('goes on after a question', async () => {
      const sitting = await begin({signUp: 'e-mail and password', methods: 'e-mail code or password'});
      await sitting.enterEmail('new.person@example.com');
      await focusComesTo('Verification code');
      await type(sitting.server.outbox[0]?.code ?? '');
      await focusComesTo('Create account');
      await press('Enter');
      await focusComesTo('New password');
    });
  });
}

describe('the focus on the way to a screen', () => {
  // What draws it again may come at any moment: what is known of the person, a picture, the page.
  for (let turns = 0; turns < 6; turns += 1) {
    it(`is not lost to another drawing ${turns} turns later`, async () => {
      const {element, machine, screen} = await draw(fixtures.signIn);
      get(screen, '[name="identifier"]').focus();
      await press('Shift');
      await drawn(element, 'sign-in');
      await new Promise((resolve) => setTimeout(resolve, 100));
      machine.show(fixtures.code);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      element.requestUpdate();
      await focusComesTo('Verification code');
    });
  }
});

describe('the focus after a failure', () => {
  const after = async (before: State, problem: State) => {
    const drawing = await draw(before);
    const button = get(drawing.screen, 'form [part~="button-primary"]');
    button.focus();
    await press('Enter');
    await new Promise((resolve) => setTimeout(resolve, 50));
    drawing.machine.show({...problem, problem: undefined, pending: {command: 'submit-identifier'}});
    drawing.machine.show(problem);
    return drawing;
  };

  const cases: readonly [what: string, before: State, after: State, name: string][] = [
    ['the field', fixtures.missingUsername, fixtures.missingUsernameTaken, 'Username'],
    ['the field that was wrong, not the first', fixtures.signInPasswordsOnly, fixtures.signInWrongPassword, 'Password'],
    [
      'the checkbox',
      fixtures.registerTermsCheckbox,
      fixtures.registerTermsRequired,
      'I agree to the Terms of use and the Privacy policy',
    ],
    ['the way to try again', fixtures.signIn, fixtures.signInOffline, 'Try again'],
    ['the title, where there is nothing to press', fixtures.signIn, fixtures.signInLimited, 'Sign in to Fernway'],
    ['the title of the screen it ends at', fixtures.code, fixtures.signInLimited, 'Sign in to Fernway'],
  ];
  for (const [what, before, problem, name] of cases) {
    it(`is at ${what}`, async () => {
      await after(before, problem);
      await focusComesTo(name);
    });
  }

  it('stays where somebody is who went elsewhere', async () => {
    const drawing = await draw(fixtures.passwordBusy);
    get(drawing.screen, 'form [part~="button-primary"]').focus();
    await press('a');
    const elsewhere = document.createElement('input');
    drawing.element.after(elsewhere);
    elsewhere.focus();
    for (const state of [
      fixtures.passwordWrong,
      fixtures.signInLimited,
      fixtures.signInOffline,
      fixtures.sessionExpired,
    ]) {
      drawing.machine.show({...state});
      await drawn(drawing.element, state.screen.name);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(document.activeElement).to.equal(elsewhere);
    }
    elsewhere.remove();
  });
});
