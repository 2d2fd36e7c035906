/**
 * A page whose HTML has the first screen, before the script has anything to draw: the machine is still loading.
 */
import {executeServerCommand} from '@web/test-runner-commands';
import type {AuthSignIn} from '../../../src/index.ts';
import {firstState} from '../../../src/machine/session/first-state.ts';
import type {State} from '../../../src/machine/state.ts';
import {initialState} from '../../../src/machine/transition.ts';
import type {FirstScreenOptions, PrerenderedScreen} from '../../../src/prerender/index.ts';
import type {SignInSettings} from '../../../src/protocol/settings.ts';
import {stillMachine} from '../../../stories/still-machine.ts';
import {drawn} from '../support.ts';

export interface Wanted {
  readonly settings: SignInSettings;
  readonly options?: FirstScreenOptions;
}

export const stateOf = ({settings, options}: Wanted): State =>
  firstState(settings, {
    firstScreen: options?.firstScreen,
    identifier: options?.identifier,
    loginHint: options?.loginHint,
  });

const places = new Set<HTMLElement>();

export const cleanUp = () => {
  for (const each of places) each.remove();
  for (const each of document.querySelectorAll('[data-auth-prerender]')) each.remove();
  places.clear();
};

/** What a parser makes of the card: its shadow root; before 2024, as scripts do to this day, a template like any other. */
export type Parser = 'knows the card' | 'leaves the card';

export const open = async (wanted: Wanted, parser: Parser = 'knows the card') => {
  const options = {
    ...wanted.options,
    attributes: {locale: 'en', 'site-name': 'Fernway', ...wanted.options?.attributes},
  };
  const payload = {settings: wanted.settings, options};
  const first = await executeServerCommand<PrerenderedScreen | undefined, typeof payload>('prerender', payload);
  if (!first) throw new Error('nothing is drawn ahead');
  document.head.insertAdjacentHTML('beforeend', first.head);
  const place = document.createElement('main');
  places.add(place);
  document.body.append(place);
  if (parser === 'leaves the card') place.innerHTML = first.html;
  else write(place, first.html);
  const element = place.querySelector('auth-sign-in') as AuthSignIn;
  const machine = stillMachine(initialState('sign-in'));
  element.machine = machine;
  await element.updateComplete;
  const shadow = element.shadowRoot as ShadowRoot;
  return {
    element,
    machine,
    shadow,
    screen: element.querySelector(`auth-${first.screen}-screen`) as HTMLElement,
    /** The script has what it takes. */
    takeOver: async (state = stateOf(wanted)) => {
      machine.show(state);
      await drawn(element, state.screen.name);
    },
  };
};

/** As the parser of a page does it; in an engine that cannot from a script, by hand. */
const write = (place: HTMLElement, html: string) => {
  const {setHTMLUnsafe} = place as Partial<Pick<HTMLElement, 'setHTMLUnsafe'>>;
  if (setHTMLUnsafe) return setHTMLUnsafe.call(place, html);
  const page = new DOMParser().parseFromString(html, 'text/html');
  const template = page.querySelector('template') as HTMLTemplateElement;
  const host = template.parentElement as HTMLElement;
  template.remove();
  // What is in them is a text where there are scripts, which that document has none of.
  for (const each of page.querySelectorAll('noscript')) each.textContent = each.innerHTML;
  // It has it before it becomes an element of ours, which is in this document.
  host.attachShadow({mode: 'open'}).append(template.content);
  place.append(host);
};

/** What only waits for the script, and what comes later in any case: pictures, countries. */
export const passing =
  'style, [data-auth-prerender], noscript, template, .as-lost, .as-lost *, [data-latch], form[hidden], img, .as-logo, .as-site, auth-country-code *';

/** What stands there beside that. */
export const look = (root: ParentNode): unknown[] =>
  [...root.childNodes].flatMap((node): unknown => {
    if (node instanceof Text) return node.data.replace(/\s+/g, ' ').trim() || [];
    if (!(node instanceof Element) || node.matches(passing)) return [];
    const attributes = [...node.attributes].map(({name, value}) => `${name}=${value.replace(/^auth-\d+-/, 'auth-1-')}`);
    const waits = /^(data-prerendered|autofocus|form)(=|$)/;
    const type = node.matches('button[form]') ? 'type=button' : undefined;
    const kept = attributes
      .filter((each) => !waits.test(each))
      .map((each) => (type && each.startsWith('type=') ? type : each));
    return [[node.localName, ...kept.sort()].join(' '), look(node)];
  });
