/**
 * Answers Enter on a first screen that came in the HTML, while what draws is still on its way: an e-mail address goes to
 * the server, and the element goes on from there. Names, numbers, passwords and mistakes wait for the screens, which know
 * the rules for them.
 */
import type {Command} from '../machine/commands.ts';
import {askedTypes} from '../machine/identifier/asked-types.ts';
import {readIdentifier} from '../machine/identifier/read-identifier.ts';
import type {SignIn} from '../machine/sign-in-machine.ts';
import type {State} from '../machine/state.ts';
import {signIn} from './begin.ts';

const mark = 'data-prerendered';

/** Where the form is for an address alone, and has one. */
const commandFrom = ({screen, settings}: State, form: HTMLFormElement): Command | undefined => {
  const [field, ...more] = form.querySelectorAll<HTMLInputElement>('input[name]');
  if (!field || more.length > 0 || !settings || 'type' in settings.captchaConfig) return undefined;
  const typed = field.value;
  switch (screen.name) {
    case 'single-sign-on': {
      const identifier = readIdentifier(typed, ['email']);
      return identifier && {type: 'find-sso', email: identifier.value};
    }
    case 'sign-in':
    case 'register': {
      const identifier = readIdentifier(typed, askedTypes(screen, settings));
      if (identifier?.type !== 'email') return undefined;
      return {type: screen.name === 'register' ? 'register' : 'submit-identifier', identifier};
    }
    default:
      return undefined;
  }
};

/** Of Enter from before there was a script; engines from before 2024 do not say. */
const formTried = (screen: Element) => {
  try {
    const [latch, ...more] = screen.querySelectorAll<HTMLInputElement>('[data-latch]:user-valid');
    return more.length > 0 ? undefined : latch?.form;
  } catch {
    return undefined;
  }
};

const answer = (signIn: SignIn, screen: Element) => {
  const submit = (form: HTMLFormElement) => {
    const command = screen.hasAttribute(mark) ? commandFrom(signIn.state, form) : undefined;
    if (!command) return;
    // What has been answered is not done again by what takes the form over.
    form.querySelector('[data-latch]')?.remove();
    signIn.send(command);
  };
  const begun = () => {
    if (signIn.state.screen.name === 'loading') return;
    stop();
    screen.addEventListener('submit', ({target}) => submit(target as HTMLFormElement));
    screen.setAttribute(mark, 'answers');
    const form = formTried(screen);
    if (form) submit(form);
  };
  const stop = signIn.subscribe(begun);
  begun();
};

const screen = document.querySelector(`auth-sign-in [${mark}]`);
if (signIn && screen) answer(signIn, screen);
