/**
 * What a screen reader would say while somebody works: each place the focus comes to, what changes about it there, and
 * live regions. It is as strict as the strictest of them: a polite region has to be there before its text, nothing is
 * said from behind a modal dialog, and nothing while it is marked as busy.
 */
import {descriptionOf, isReachable, nameOf, spokenText} from './names.ts';
import {flatTree, focused, parentOf} from './tree.ts';

const regions = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
const isAlert = (region: Element) => region.matches('[role="alert"], [aria-live="assertive"]');

const isBusy = (element: Element | null): boolean =>
  element !== null && (element.ariaBusy === 'true' || isBusy(parentOf(element)));

/** “Continue, button” and the like are not needed: names are enough to tell controls apart. */
const stateOf = (control: Element) =>
  [
    nameOf(control),
    control.ariaPressed === 'true' && 'pressed',
    control.getAttribute('aria-invalid') === 'true' && 'invalid',
    control.ariaDisabled === 'true' && 'unavailable',
  ]
    .filter(Boolean)
    .join(', ');

export interface Speech {
  /** Everything so far: `focus: …`, `status: …`, `alert: …`, `change: …` of what has the focus. */
  readonly spoken: readonly string[];
  /** What has been said since the last time, and in so many ms from now. */
  since(restMs?: number): Promise<string[]>;
}

/** Listens until the test is over; see `afterEach` of its users. */
export const listen = (element: HTMLElement): Speech & {stop(): void} => {
  const spoken: string[] = [];
  const known = new Map<Element, string>();
  let atFocus = '';
  let last: Element | null = null;
  let heard = 0;

  const say = (how: string, text: string) => {
    if (text) spoken.push(`${how}: ${text.replace('\u00a0', '')}`);
  };

  const look = ({isFirst = false} = {}) => {
    const here = focused();
    const isNowhere = !here || here === document.body;
    const state = isNowhere ? '' : stateOf(here);
    // A description that changes while one is there is not read out.
    if (here === last && state !== atFocus) say('change', state);
    if (here !== last && !isFirst && !isNowhere) say('focus', [state, descriptionOf(here)].filter(Boolean).join('. '));
    [last, atFocus] = [here, state];

    for (const region of flatTree(element).filter((each) => each.matches(regions))) {
      if (isBusy(region)) continue;
      const text = isReachable(region) ? spokenText(region) : '';
      const before = known.get(region);
      known.set(region, text);
      const isHeard = before === undefined ? isAlert(region) : before !== text;
      if (isHeard && !isFirst) say(isAlert(region) ? 'alert' : 'status', text);
    }
  };

  // Screen readers hear of changes after they have been made, all at once.
  let isDue = false;
  const lookSoon = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      look();
    });
  };
  const observer = new MutationObserver(lookSoon);
  const what = {subtree: true, childList: true, characterData: true, attributes: true};
  observer.observe(document.body, what);
  if (element.shadowRoot) observer.observe(element.shadowRoot, what);
  document.addEventListener('focusin', lookSoon, true);
  document.addEventListener('focusout', lookSoon, true);
  look({isFirst: true});

  return {
    spoken,
    async since(restMs = 30) {
      await new Promise((resolve) => setTimeout(resolve, restMs));
      const news = spoken.slice(heard);
      heard = spoken.length;
      return news;
    },
    stop() {
      observer.disconnect();
      document.removeEventListener('focusin', lookSoon, true);
      document.removeEventListener('focusout', lookSoon, true);
    },
  };
};
