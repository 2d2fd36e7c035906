/**
 * How large everything is that can be pressed: the area that a finger or a pointer hits, which may be more than what is
 * drawn. Links inside a sentence are as high as its lines (WCAG 2.5.8).
 */
import type {Page} from 'puppeteer-core';

interface Target {
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** What each kind of pointer needs, in pixels. */
export const least = {touch: 44, mouse: 24};
type Pointer = keyof typeof least;

/** Runs in the page. */
const measure = (): Target[] => {
  const pressable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary';
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? everything(each.shadowRoot) : [])]);
  const elementAt = (x: number, y: number) => {
    let found = document.elementFromPoint(x, y);
    for (let inner = found; inner && inner.shadowRoot;) {
      inner = inner.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  const isInSentence = (element: Element) =>
    getComputedStyle(element).display === 'inline' &&
    [...(element.parentElement?.childNodes ?? [])].some((node) => node instanceof Text && /\p{L}/u.test(node.data));
  /** Pressing here presses this element; the text beside a checkbox belongs to it, a link in that text does not. */
  const presses = (target: HTMLElement, x: number, y: number) => {
    const hit = elementAt(x, y);
    const owner = hit?.closest(pressable);
    if (owner) return owner === target;
    return (
      target instanceof HTMLInputElement &&
      /^(checkbox|radio)$/.test(target.type) &&
      hit?.closest('label')?.control === target
    );
  };
  const reach = (isHit: (step: number) => boolean) => {
    const enough = 60;
    let count = isHit(0) ? 1 : 0;
    for (const direction of count > 0 ? [-1, 1] : []) {
      for (let step = 1; step < enough && isHit(step * direction); step++) count++;
    }
    return count;
  };

  const elements = [...document.querySelectorAll('auth-sign-in')].flatMap((host) => [
    ...everything(host.shadowRoot ?? host),
    ...everything(host),
  ]);
  const dialog = elements.find((each) => each.matches('dialog:modal'));
  const targets = elements.filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement &&
      each.matches(pressable) &&
      each.checkVisibility({visibilityProperty: true}) &&
      !each.matches(':disabled, [aria-hidden="true"]') &&
      !each.closest('[inert]') &&
      (!dialog || dialog.contains(each)) &&
      !isInSentence(each),
  );
  const measured = targets.map((target) => {
    target.scrollIntoView({block: 'center', behavior: 'instant'});
    const {left, top, width, height} = target.getBoundingClientRect();
    const x = Math.floor(left + width / 2) + 0.5;
    const y = Math.floor(top + height / 2) + 0.5;
    return {
      html: target.outerHTML.replace(/\s+/g, ' ').slice(0, 160),
      width: reach((step) => presses(target, x + step, y)),
      height: reach((step) => presses(target, x, y + step)),
    };
  });
  window.scrollTo(0, 0);
  return measured;
};

export type Count = Record<Pointer | 'tooSmall', number>;
export const none: Count = {touch: 0, mouse: 0, tooSmall: 0};

/** @returns how much can be pressed; what is too small of it is reported */
export const checkTargets = async (page: Page, report: (what: string) => void): Promise<Count> => {
  const session = await page.createCDPSession();
  const count = {...none};
  for (const pointer of ['touch', 'mouse'] as const) {
    const enabled = pointer === 'touch';
    await session.send('Emulation.setTouchEmulationEnabled', {enabled, ...(enabled && {maxTouchPoints: 1})});
    for (const {html, width, height} of await page.evaluate(measure)) {
      count[pointer]++;
      if (Math.min(width, height) >= least[pointer]) continue;
      count.tooSmall++;
      report(`${width} × ${height} px by ${pointer}: ${html}`);
    }
  }
  await session.detach();
  return count;
};

export const sum = (one: Count, other: Count): Count => ({
  touch: one.touch + other.touch,
  mouse: one.mouse + other.mouse,
  tooSmall: one.tooSmall + other.tooSmall,
});
