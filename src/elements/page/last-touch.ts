/**
 * What somebody did on a first screen before its script was there: what they typed, where they were, what they pressed.
 * Nothing of it is lost, and nothing is done twice.
 */
import type {LitElement} from 'lit';

export interface TouchedHost extends LitElement {
  /** Whether the tenant's CSS is wanted. */
  readonly serverCss: boolean;
  readonly focusTarget: HTMLElement | null | undefined;
  readonly send: (command: {readonly type: 'remember-identifier'; readonly value: string}) => void;
}

/** Typed into or ticked, and not as it came. */
const wasChanged = ({type, value, defaultValue, checked, defaultChecked}: HTMLInputElement) =>
  type === 'checkbox' ? checked !== defaultChecked : value !== defaultValue;

/**
 * In the HTML the form, and a little form for each other button, have an input that nobody sees. Sending sends nothing,
 * but the engine keeps that it was tried: that is what `:user-valid` is about. Engines from before 2024 do not say.
 */
const wasTried = (latch: Element) => {
  try {
    return latch.matches(':user-valid');
  } catch {
    return false;
  }
};

/** Its own, or the one that stands elsewhere in its tree. */
const findButton = ({form}: HTMLInputElement) =>
  form?.querySelector<HTMLButtonElement>('button:not([form])') ??
  (form?.getRootNode() as ParentNode | undefined)?.querySelector<HTMLButtonElement>(`button[form="${form?.id}"]`) ??
  [];

const again = (field: HTMLInputElement) =>
  field.dispatchEvent(new Event(field.type === 'checkbox' ? 'change' : 'input', {bubbles: true}));

export const lastTouch = (host: TouchedHost, screen: HTMLElement) => {
  const {activeElement: focused} = document;
  const hadFocus = screen.contains(focused);
  const fields = [...screen.querySelectorAll<HTMLInputElement>('input[name]')];
  const changed = fields.filter(wasChanged);
  const inputs = [host.renderRoot, host].flatMap((root) => [
    ...root.querySelectorAll<HTMLInputElement>('[data-latch]'),
  ]);
  const pressed = inputs.filter(wasTried).flatMap(findButton);
  const inner = host.shadowRoot?.activeElement;
  const last = pressed.find((each) => each === focused || each === inner) ?? pressed[0];
  const isForm = last && !last.hasAttribute('form');

  /** A field that was drawn anew gets what stood in the one before. */
  const find = (field: HTMLInputElement) => {
    if (field.isConnected) return field;
    const other = screen.querySelector<HTMLInputElement>(`input[name="${field.name}"]`);
    if (!other) return undefined;
    Object.assign(other, {value: field.value, checked: field.checked});
    if (field !== focused) return other;
    other.focus();
    if (field.type !== 'checkbox') other.setSelectionRange(field.selectionStart, field.selectionEnd);
    return other;
  };

  return {
    /** On the screen that has been drawn over it. */
    repeat: () => {
      // Also one that nothing was typed into may have the focus.
      const now = fields.filter((each) => changed.includes(each) || each === focused).map(find);
      for (const each of now) if (each && wasChanged(each)) again(each);
      if (last?.isConnected) last.click();
      else if (isForm) screen.querySelector('form')?.requestSubmit();
    },
    /** To another screen: nothing that is secret. */
    handOver: async () => {
      const value = changed.find(({name}) => name === 'identifier')?.value;
      if (value) host.send({type: 'remember-identifier', value});
      await host.updateComplete;
      if (hadFocus) host.focusTarget?.focus();
    },
  };
};
