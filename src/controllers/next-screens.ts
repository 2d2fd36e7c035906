/**
 * While somebody types an address, what the answer to it may lead to is made ready: fetched, and drawn once where nobody
 * sees it, so that its code is compiled, its templates are parsed and its sheets are in place. The next field is there
 * with the answer. Whoever is offline by then is told when it is wanted.
 */
import {nothing, render, type CSSResult} from 'lit';
import {card} from '../elements/card/card.ts';
import {spinner} from '../elements/card/icons.ts';
import {fetchPhoneControls} from '../elements/identifier/identifier-input.ts';
import {LightElement} from '../elements/page/light-element.ts';
import {createScreen, fetchScreen} from '../elements/screen/screens.ts';
import {localization} from '../i18n/locale.ts';
import type {Screen, State} from '../machine/state.ts';
import type {SignInSettings} from '../protocol/settings.ts';
import {now} from '../platform/clock.ts';

export interface PreparingHost {
  readonly shown: {readonly state: State} | undefined;
  /** Brings these sheets into the page and the shadow root. */
  readonly wear: (sheets: readonly CSSResult[]) => void;
}

export const prepareNextScreens = (host: PreparingHost) => {
  const {settings, screen} = host.shown?.state ?? {};
  if (settings && mayTakeNumber(settings)) void fetchPhoneControls();
  if (!settings || (screen?.name !== 'sign-in' && screen?.name !== 'register')) return;
  const {methods} = settings.signIn;
  // What the button shows that leads there.
  render(spinner(), new DocumentFragment());
  if (methods.some(({verificationCode}) => verificationCode)) void prepare(host, codeScreen());
  if (methods.some(({password}) => password)) void prepare(host, passwordScreen());
};

const mayTakeNumber = ({signIn, signUp, forgotPassword}: SignInSettings) =>
  forgotPassword.phone ||
  [...signIn.methods, ...signUp.secondaryIdentifiers].some((each) => /phone/i.test(each.identifier)) ||
  signUp.identifiers.includes('phone');

const identifier = {type: 'email', value: ''} as const;
const codeScreen = () => ({name: 'code', flow: 'sign-in', identifier, verificationId: '', sentAt: now()}) as const;
const passwordScreen = () => ({name: 'password', identifier}) as const;

const prepare = (host: PreparingHost, screen: Screen & {readonly name: 'code' | 'password'}) =>
  Promise.all([fetchScreen(screen.name), localization?.learnAhead(screen.name)]).then(
    // A task of its own: keys that were pressed in the meantime come first.
    () => setTimeout(() => host.shown && rehearse(host, {...host.shown.state, canGoBack: true, screen})),
    () => {},
  );

const rehearse = (host: PreparingHost, state: State) => {
  const screen = createScreen(state.screen.name);
  screen.state = state;
  const drawn = draw(screen);
  render(
    card({state, screen, headingLevel: 2, alert: nothing, form: nothing, languages: nothing}),
    new DocumentFragment(),
  );
  for (const each of drawn) each.disconnectedCallback();
  host.wear(drawn.flatMap((each) => (each.constructor as typeof LightElement).sheets));
};

/** As if it were in the page. @returns it, and the controls in it */
const draw = (element: LightElement): readonly LightElement[] => {
  element['performUpdate']();
  const controls = [...element.querySelectorAll('*')].filter((each) => each instanceof LightElement);
  return [element, ...controls.flatMap(draw)];
};
