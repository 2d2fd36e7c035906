/** The first screen that came with the page's HTML is the one that is drawn, down to the field that is typed into. */
import {aTimeout, expect} from '@open-wc/testing';
import '../../../src/index.ts';
import {
  everyIdentifier,
  eightProviders,
  passwordsOnly,
  phoneOnly,
  providersOnly,
  recovery,
  settings,
} from '../../../stories/states.ts';
import {press, type} from '../accessibility/keys.ts';
import {get, hasFocus, isChromium, press as click, until} from '../support.ts';
import {cleanUp, look, open as openBy, passing, type Parser, type Wanted} from './prerendered.ts';

const wanted: Record<string, Wanted> = {
  'sign-in': {settings},
  'with every identifier': {settings: everyIdentifier},
  'with phone numbers alone': {settings: phoneOnly},
  'with providers alone': {settings: providersOnly},
  'with many providers': {settings: {...settings, socialConnectors: eightProviders}},
  'with passwords alone': {settings: {...passwordsOnly, forgotPassword: recovery.forgotPassword}},
  'with passkeys': {settings: {...settings, passkeySignIn: {enabled: true, showPasskeyButton: true}}},
  'with terms to agree to': {settings: {...settings, agreeToTermsPolicy: 'Manual'}},
  'with an address': {settings, options: {loginHint: 'mei.lin@fernway.example'}},
  'with nothing but an address': {settings, options: {firstScreen: 'identifier:sign_in', identifier: 'email'}},
  register: {settings, options: {firstScreen: 'register'}},
  'register, by a username': {settings: everyIdentifier, options: {firstScreen: 'register'}},
  'single sign-on': {settings, options: {firstScreen: 'single_sign_on'}},
};

const field = (element: Element) => get<HTMLInputElement>(element, 'input[name=identifier]');
const everything = (root: ParentNode) => [...root.querySelectorAll('*')].filter((each) => !each.matches(passing));

/** Engines that say what was pressed; Firefox has the word for it since long, and other ideas of it until 2024. */
const pressed = CSS.supports('selector(:user-valid)') && 'states' in ElementInternals.prototype ? it : it.skip;

afterEach(cleanUp);

for (const parser of ['knows the card', 'leaves the card'] satisfies Parser[])
  describe(`a first screen in the HTML of a page whose parser ${parser}`, () => {
    const open = (each: Wanted) => openBy(each, parser);

    for (const [name, each] of Object.entries(wanted)) {
      for (const locale of isChromium ? ['en', 'ar', 'zh-CN'] : ['ar']) {
        it(`${name} in ${locale} is what is drawn, and every element stays`, async () => {
          const {element, shadow, takeOver} = await open({
            ...each,
            options: {...each.options, attributes: {locale, autofocus: true}},
          });
          const before = [look(shadow), look(element)];
          const [inShadow, inPage] = [everything(shadow), everything(element)];
          await takeOver();
          expect([look(shadow), look(element)]).to.deep.equal(before);
          expect(everything(shadow)).to.deep.equal(inShadow);
          expect(everything(element)).to.deep.equal(inPage);
          expect(document.querySelectorAll('[data-latch], [data-prerendered], [data-auth-prerender]')).to.have.length(
            0,
          );
        });
      }
    }

    it('is drawn anew by what happens afterwards', async () => {
      const {element, machine, shadow, takeOver} = await open({settings});
      await takeOver();
      const state = machine.state;
      machine.show({...state, pending: {command: 'submit-identifier'}});
      await until(() => element.querySelector('button[aria-busy=true]'), 'the button is busy');
      machine.show({...state, problem: {command: 'submit-identifier', code: 'network', recoverable: true}});
      await until(() => shadow.querySelector('[part~=alert]'), 'the problem is told');
      expect(element.querySelectorAll('[aria-busy]').length).to.equal(0);
    });

    it('keeps what is typed, the focus and the selection', async () => {
      const {element, machine, takeOver} = await open({settings});
      const input = field(element);
      input.focus();
      input.value = 'mei@';
      input.setSelectionRange(1, 3);
      const moved: string[] = [];
      for (const event of ['blur', 'focus', 'selectionchange']) input.addEventListener(event, () => moved.push(event));
      await takeOver();
      expect(field(element)).to.equal(input);
      expect([input.value, input.selectionStart, input.selectionEnd, hasFocus(input)]).to.deep.equal([
        'mei@',
        1,
        3,
        true,
      ]);
      await until(() => machine.sent.length > 0, 'it is heard of');
      expect(machine.sent).to.deep.equal([{type: 'remember-identifier', value: 'mei@', types: ['email']}]);
      expect(moved.filter((event) => event !== 'selectionchange')).to.deep.equal([]);
    });

    it('takes the focus where the page says so, but from nobody who is further already', async () => {
      const options = {attributes: {autofocus: true}} as const;
      const first = await open({settings: passwordsOnly, options});
      await first.takeOver();
      await until(() => hasFocus(field(first.element)), 'the focus');
      cleanUp();
      const {element, takeOver} = await open({settings: passwordsOnly, options});
      const password = get<HTMLInputElement>(element, 'input[name=password]');
      password.focus();
      await takeOver();
      await aTimeout(50);
      expect(hasFocus(password)).to.equal(true);
    });

    it('keeps a password, and what is ticked', async () => {
      const {element, machine, takeOver} = await open({settings: {...passwordsOnly, agreeToTermsPolicy: 'Manual'}});
      const password = get<HTMLInputElement>(element, 'input[name=password]');
      const agreement = get<HTMLInputElement>(element, 'input[name=agreement]');
      password.value = 'fernway-demo-2';
      agreement.click();
      await takeOver();
      await until(() => machine.sent.length > 0, 'it is heard of');
      expect(get<HTMLInputElement>(element, 'input[name=password]')).to.equal(password);
      expect([password.value, agreement.checked]).to.deep.equal(['fernway-demo-2', true]);
      expect(machine.sent).to.deep.equal([{type: 'set-agreement', agreed: true}]);
      // It is alive.
      get(element, '.as-icon-button').click();
      await until(() => password.type === 'text', 'it is shown');
    });

    pressed('goes on by itself, once, where somebody pressed Enter', async () => {
      const {element, machine, takeOver} = await open({settings});
      field(element).focus();
      await type('mei@fernway.example');
      await press('Enter');
      await press('Enter');
      await takeOver();
      const submits = () => machine.sent.filter(({type: each}) => each === 'submit-identifier');
      await until(() => submits().length > 0, 'it goes on');
      await aTimeout(50);
      expect(submits()).to.deep.equal([
        {type: 'submit-identifier', identifier: {type: 'email', value: 'mei@fernway.example'}},
      ]);
      expect(location.search).to.not.include('fernway.example');
    });

    pressed('goes on by itself where a provider or a link was pressed', async () => {
      const first = await open({settings});
      click(first.element, 'Continue with Alipay');
      await first.takeOver();
      await until(() => first.machine.sent.length > 0, 'it goes on');
      expect(first.machine.sent).to.deep.equal([{type: 'start-social', connectorId: 'alipay-id'}]);
      cleanUp();

      const second = await open({settings});
      click(second.shadow, 'Create account');
      await second.takeOver();
      await until(() => second.machine.sent.length > 0, 'it goes on');
      expect(second.machine.sent).to.deep.equal([{type: 'show', screen: 'register'}]);
    });

    pressed('says what is missing where nothing was typed', async () => {
      const {element, takeOver} = await open({settings});
      field(element).focus();
      await press('Enter');
      await takeOver();
      await until(() => element.querySelector('[part~=error]'), 'it is said');
    });

    it('is drawn anew where the settings turn out different, and keeps what was typed and where', async () => {
      const {element, takeOver} = await open({settings: passwordsOnly});
      const input = field(element);
      input.focus();
      input.value = 'mei@fernway.example';
      input.setSelectionRange(2, 4);
      await takeOver({...(await open({settings})).machine.state, settings, screen: {name: 'sign-in'}});
      await until(() => field(element).value === 'mei@fernway.example', 'it is kept');
      expect(element.querySelectorAll('[name=password]').length).to.equal(0);
      expect(hasFocus(field(element))).to.equal(true);
      expect([field(element).selectionStart, field(element).selectionEnd]).to.deep.equal([2, 4]);
    });

    it('makes room for another screen, which gets the address', async () => {
      const {element, machine, takeOver} = await open({settings});
      field(element).value = 'mei@fernway.example';
      await takeOver({...machine.state, settings, screen: {name: 'register'}});
      await until(() => machine.sent.length > 0, 'it is handed over');
      expect(machine.sent).to.deep.equal([{type: 'remember-identifier', value: 'mei@fernway.example'}]);
      expect(element.querySelectorAll('[data-auth]')).to.have.length(1);
    });

    it('speaks another language in the end where that is what is wanted', async () => {
      const {element, takeOver} = await open({settings, options: {attributes: {locale: 'fr'}}});
      const input = field(element);
      input.value = 'mei@';
      element.locale = 'de';
      await takeOver();
      await until(() => element.lang === 'de', 'German');
      expect(get(element, '[part~=button-primary]').textContent).to.include('Weiter');
      expect(field(element)).to.equal(input);
      expect(input.value).to.equal('mei@');
    });

    it('stays while nothing is known, and makes room for what went wrong', async () => {
      const {element, machine, shadow} = await open({settings});
      await aTimeout(250);
      expect(field(element).isConnected).to.equal(true);
      machine.show({...machine.state, problem: {command: 'start', code: 'network', recoverable: true}});
      await until(() => shadow.querySelector('[part~=alert]'), 'the problem is told');
    });
  });
