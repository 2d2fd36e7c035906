/**
 * What a person sees of a page. Runs in the page, so it is on its own.
 */

export interface Field {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  /** Where it stands among `seen`. */
  readonly index: number;
}

export interface Button {
  readonly label: string;
  readonly kind: 'primary' | 'alert' | 'other';
  readonly index: number;
}

export interface View {
  readonly url: string;
  /** `''`: no page with a form of ours, or not even its outline. */
  readonly screen: string;
  readonly title: string;
  readonly alert: string;
  readonly errors: readonly string[];
  /** Text of the dialog that is open. */
  readonly dialog: string;
  readonly fields: readonly Field[];
  readonly buttons: readonly Button[];
  /** Something is under way that the page tells of. */
  readonly isBusy: boolean;
  /** It came with the HTML, and its script did not. */
  readonly isDead: boolean;
  /** All of it, for reports. */
  readonly text: string;
}

export type Seen = typeof globalThis & {seen?: HTMLElement[]};

export const look = (): View => {
  const host = document.querySelector('auth-sign-in');
  const shadow = host?.shadowRoot;
  const dialog = shadow?.querySelector('dialog[open]') ?? undefined;
  const roots: ParentNode[] = dialog ? [dialog] : host && shadow ? [shadow, host] : [document];
  const isSeen = (element: Element) =>
    element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) && !element.closest('[inert]');
  const all = <E extends HTMLElement>(selector: string, among = roots) =>
    among.flatMap((root) => [...root.querySelectorAll<E>(selector)]).filter(isSeen);
  const said = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const parts = (element: Element) => element.getAttribute('part') ?? '';

  const inputs = all<HTMLInputElement>('input');
  const pressable = all('button, a[part][href], body > * a[href]').filter(
    (each) => each.ariaDisabled !== 'true' && !/language/.test(each.className),
  );
  (globalThis as Seen).seen = [...inputs, ...pressable];

  const screens = all('*', host ? [host] : []).filter((each) => each.localName.endsWith('-screen'));
  const screen = screens.at(-1)?.localName.replace(/^auth-|-screen$/g, '') ?? '';
  const alert = said(all('[part="alert"][data-tone="danger"] p')[0]);
  return {
    url: location.href,
    screen,
    isDead: document.querySelector('[data-prerendered]') !== null,
    title: said(dialog?.querySelector('h1, h2, h3') ?? shadow?.querySelector('#title') ?? document.querySelector('h1')),
    alert,
    errors: all('[part="error"]').map(said),
    dialog: said(dialog),
    fields: inputs.map(({name, value, checked}, index) => ({name, value, checked, index})),
    buttons: pressable.map((element, index) => ({
      label: said(element) || (element.ariaLabel ?? ''),
      kind: parts(element).includes('button-primary')
        ? 'primary'
        : element.closest('[part="alert"]')
          ? 'alert'
          : 'other',
      index: inputs.length + index,
    })),
    isBusy:
      document.readyState === 'loading' ||
      (host !== null &&
        (all('[aria-busy="true"]').length > 0 ||
          host.matches(':state(busy)') ||
          (screen === '' && !alert) ||
          ['loading', 'callback', 'leaving'].includes(screen))),
    text: [shadow, host ?? document.body]
      .map((root) => (root as HTMLElement | null)?.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 300),
  };
};
