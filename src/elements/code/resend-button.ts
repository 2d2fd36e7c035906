import {msg, str} from '@lit/localize';
import {html, nothing, type ReactiveControllerHost} from 'lit';
import {CountdownController} from '../../controllers/countdown-controller.ts';

/** The server sends no sooner. */
const secondsBetweenCodes = 59;

/**
 * Asks for a new code once the server sends one; draws the button. `sentAt` in epoch milliseconds, read anew each time.
 */
export const resendButton = (host: ReactiveControllerHost & HTMLElement, sentAt: () => number, send: () => void) => {
  const countdown = new CountdownController(host, () => sentAt() + secondsBetweenCodes * 1000, secondsBetweenCodes);
  /** What the button that waits for the countdown is called. */
  let waitingName: string | undefined;

  /** One button throughout: it keeps the focus of whoever pressed it. */
  return (isSending: boolean) => {
    const {remaining} = countdown;
    const label = labelOf(remaining, isSending);
    // A name that changed each second would be read out each second to whoever is on the button.
    const isFocused = host.querySelector('.as-resend')?.matches(':focus');
    if (remaining === 0) waitingName = undefined;
    else if (!isFocused || !waitingName) waitingName = label;
    const waits = remaining > 0 || isSending;
    return html`<button
      type="button"
      part="link"
      class="as-resend"
      aria-label=${waitingName ?? nothing}
      aria-disabled=${waits ? 'true' : nothing}
      @click=${waits ? nothing : send}
    >
      ${remaining > 0 ? setApart(timeText(remaining), label) : label}
    </button>`;
  };
};

const labelOf = (remaining: number, isSending: boolean) => {
  if (remaining > 0) {
    const time = timeText(remaining);
    return msg(str`New code in ${time}`, {id: 'code.countdown', desc: 'A time such as 0:42, counting down'});
  }
  return isSending
    ? msg('Sending…', {id: 'code.sending', desc: 'While a new code is asked for'})
    : msg('Send a new code', {id: 'action.resend', desc: 'Link'});
};

const timeText = (seconds: number) => `0:${String(seconds).padStart(2, '0')}`;

/** A number within a text, kept from translation: what is around it stays the same while it counts. */
const setApart = (part: string, text: string) => {
  const [before, after] = text.split(part);
  return html`${before}<span translate="no">${part}</span>${after}`;
};
