/**
 * Runs in the page of a whole flow: listens from the first moment on, and hands over what was said each time the flow
 * waits for it.
 */
import type {SignIn} from '../../../src/headless.ts';
import type {AuthSignIn} from '../../../src/index.ts';
import {listen} from '../../elements/accessibility/speech.ts';
import '../../../stories/flows/hearing.ts';
import type {Moment} from './script.ts';

declare global {
  interface Window {
    writeDown(moment: Moment): Promise<void>;
  }
}

const form = () => document.querySelector<AuthSignIn>('flow-story auth-sign-in');
const turnOver = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

let story: Element | null = null;
let element: AuthSignIn | null = null;
let speech: ReturnType<typeof listen> | undefined;
let taken = 0;
let heard: string[] = [];
let changes = 0;

const collect = () => {
  const {spoken = []} = speech ?? {};
  heard.push(...spoken.slice(taken));
  taken = spoken.length;
};

/** Each page that the browser comes to has a form of its own. */
const follow = () => {
  changes++;
  const found = form();
  if (found === element || found?.shadowRoot === null) return;
  collect();
  speech?.stop();
  [element, speech, taken] = [found, undefined, 0];
  if (!found?.shadowRoot) return;
  if (found.closest('flow-story') !== story) heard = [];
  story = found.closest('flow-story');
  speech = listen(found);
  observer.observe(found.shadowRoot, everything);
};
const everything = {subtree: true, childList: true, characterData: true, attributes: true};
const observer = new MutationObserver(follow);

const roots = (host: AuthSignIn) => [host, ...(host.shadowRoot ? [host.shadowRoot] : [])];
/** What is the case is what is drawn, in its language and with its pictures, and the focus has moved. */
const isAtRest = (host: AuthSignIn) =>
  host.shown?.state === (host.machine as SignIn).state &&
  (host.lang === host.locale || host.lang === '') &&
  !roots(host).some((root) => root.querySelector('img:not([src]), span.as-logo:not([aria-hidden])'));
/** So many times in a row the page is drawn, what waits for its turn has it, and nothing comes of that. */
const enough = 4;
const rest = async () => {
  let quiet = 0;
  for (const end = performance.now() + 5000; quiet < enough && performance.now() < end;) {
    const before = changes;
    await turnOver();
    const host = form();
    quiet = changes === before && (!host || isAtRest(host)) ? quiet + 1 : 0;
  }
};

const visits = new Map<Element, number>();
const visitOf = (screen: Element) => visits.get(screen) ?? visits.set(screen, visits.size + 1).size;

const take = (did: string | undefined): Moment => {
  collect();
  const spoken = heard;
  heard = [];
  const shown = form()?.shown;
  const elsewhere = document.querySelector('.elsewhere')?.ariaLabel;
  const place = shown
    ? {screen: shown.state.screen.name, visit: visitOf(shown.screen)}
    : {screen: elsewhere ?? 'nowhere', visit: 0};
  return {...place, spoken, isForm: Boolean(shown), ...(did !== undefined && {did})};
};

let turn = Promise.resolve();
const hear = (did?: string) =>
  (turn = turn.then(async () => {
    await rest();
    await window.writeDown(take(did));
  }));

// In a frame of Storybook's own nobody listens.
if (window === window.top) {
  window.hear = hear;
  document.addEventListener('focusin', () => changes++);
  document.addEventListener('DOMContentLoaded', () => observer.observe(document.body, everything));
}
