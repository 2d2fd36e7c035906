import {html, nothing, type TemplateResult} from 'lit';
import type {ProblemText} from '../../i18n/problem-text.ts';
import {codeStyles} from '../../theme/code.styles.ts';
import {define} from '../define.ts';
import {LightElement} from '../page/light-element.ts';
import {codeLength, findCode, pastedDigits, readDigits} from './one-time-code.ts';
import {describedBy, field} from '../screen/templates.ts';

/**
 * A one-time code: one real input, drawn as six cells that mirror its value, caret and selection. In light DOM; the
 * input itself holds the value, and the cells are read from it whenever it moves. A complete code submits its form by
 * itself, once.
 */
export class AuthCodeField extends LightElement {
  static override readonly sheets = [codeStyles];
  static override readonly properties = {
    label: {},
    fieldId: {},
    description: {attribute: false},
    error: {attribute: false},
    busy: {type: Boolean},
  };

  label = '';
  /** Id of the input. */
  fieldId = '';
  /** What stands elsewhere on the page about the code, for those who come straight to the field. */
  description: TemplateResult | string = '';
  error: ProblemText | undefined;
  /** The code is being checked. */
  busy = false;

  private get input() {
    return this.renderRoot.querySelector<HTMLInputElement>('input');
  }
  #submitted = '';

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.redraw);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.redraw);
  }

  /** Focuses the code and selects it, so that typing replaces it. */
  select() {
    this.input?.focus();
    this.input?.select();
  }

  protected override render() {
    return field({
      id: this.fieldId,
      label: this.label,
      error: this.error,
      control: html`<div part="code" ?data-busy=${this.busy}>
        <input
          id=${this.fieldId}
          name="code"
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          autocorrect="off"
          autocapitalize="none"
          spellcheck="false"
          dir="ltr"
          required
          ?readonly=${this.busy}
          aria-busy=${this.busy ? 'true' : nothing}
          aria-invalid=${this.error ? 'true' : nothing}
          aria-describedby=${describedBy(this.fieldId, this.error, this.description)}
          @paste=${this.paste}
          @input=${this.tidy}
          @compositionend=${this.tidy}
          @change=${this.redraw}
          @focus=${this.redraw}
          @blur=${this.redraw}
          @select=${this.redraw}
          @keyup=${this.redraw}
          @click=${this.placeCaret}
        />
        <span hidden id=${`${this.fieldId}-hint`}>${this.description}</span>
        <div class="as-cells" aria-hidden="true" translate="no">
          ${Array.from({length: codeLength}, this.renderCell)}
        </div>
      </div>`,
    });
  }

  private readonly renderCell = (_: unknown, index: number) => {
    const {value = '', selectionStart, selectionEnd} = this.input ?? {};
    const [start, end] = [selectionStart ?? 0, selectionEnd ?? 0];
    const hasFocus = this.input?.matches(':focus') && !this.busy;
    const isActive = hasFocus && start === end && index === Math.min(start, codeLength - 1);
    const isSelected = hasFocus && index >= start && index < end;
    const digit = readDigits(value).charAt(index);
    // Without white space, so that an empty cell is :empty and can show the caret.
    return html`<span
      part="code-cell"
      ?data-active=${isActive}
      ?data-selected=${isSelected}
      .textContent=${digit}
    ></span>`;
  };

  private readonly redraw = () => this.requestUpdate();

  /** Takes the code out of what was copied, be it a whole message. */
  private readonly paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const {input, busy} = this;
    const text = event.clipboardData?.getData('text') ?? '';
    if (!input || busy) return;
    const digits = pastedDigits(text);
    if (digits.length === codeLength) input.value = digits;
    else input.setRangeText(digits, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
    this.tidy();
  };

  /** Keeps digits only. A digit typed into a full code takes the place of the one after the caret. */
  private readonly tidy = (event?: InputEvent | CompositionEvent) => {
    const {input} = this;
    if (!input) return;
    this.redraw();
    const digits = readDigits(input.value);
    // Text that is still being composed is the keyboard's own. A complete code need not wait for that.
    if (event && 'isComposing' in event && event.isComposing) return this.submitOnce(digits);
    const entered = event?.data ?? '';
    const caret = readDigits(input.value.slice(0, input.selectionStart ?? undefined)).length;
    const isOneTooMany = digits.length === codeLength + 1 && readDigits(entered).length === 1;
    const code = isOneTooMany
      ? digits.slice(0, caret) + digits.slice(caret + 1)
      : (findCode(entered) ?? findCode(input.value) ?? digits);
    const tidied = code.slice(0, codeLength);
    if (tidied !== input.value) {
      input.value = tidied;
      input.setSelectionRange(caret, caret);
    }
    if (code === tidied) this.submitOnce(code);
  };

  private submitOnce(code: string) {
    const isNew = code !== this.#submitted;
    this.#submitted = code.length === codeLength ? code : '';
    if (isNew && this.#submitted) this.input?.form?.requestSubmit();
  }

  /** The text below is not where the cells are: put the caret into the cell that was pressed. */
  private readonly placeCaret = ({clientX}: MouseEvent) => {
    const {input} = this;
    if (!input || input.selectionStart !== input.selectionEnd) return;
    const cells = [...this.querySelectorAll('[part~="code-cell"]')];
    const pressed = cells.findLastIndex((cell) => clientX >= cell.getBoundingClientRect().left);
    const caret = Math.min(Math.max(pressed, 0), input.value.length);
    input.setSelectionRange(caret, caret);
    this.redraw();
  };
}

define('auth-code-field', AuthCodeField);

declare global {
  interface HTMLElementTagNameMap {
    'auth-code-field': AuthCodeField;
  }
}
