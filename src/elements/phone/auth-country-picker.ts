import {msg, str} from '@lit/localize';
import {html, nothing} from 'lit';
import {getLocale} from '../../i18n/locale.ts';
import {countryPickerStyles} from '../../theme/country-picker.styles.ts';
import {passwordFieldStyles} from '../../theme/password-field.styles.ts';
import {checkIcon, closeIcon} from '../card/more-icons.ts';
import {define} from '../define.ts';
import {LightElement} from '../page/light-element.ts';
import {findCountries, namedCountries, type Country} from './find-countries.ts';
import {follow} from './place-popup.ts';

let instances = 0;

/**
 * The countries to choose from: a search with a list under it, in a dialog that stands at the field, or in a narrow
 * window at its end. It is there as long as it is open.
 */
export class AuthCountryPicker extends LightElement {
  static override readonly sheets = [passwordFieldStyles, countryPickerStyles];
  static override readonly properties = {search: {state: true}, active: {state: true}};

  /** The one that stands before the number. */
  country = '';
  countries: readonly string[] = [];
  /** Stand first while nobody searches. */
  pinned: readonly string[] = [];
  /** What it opens at. */
  frame: HTMLElement | null = null;
  search = '';
  /** What was chosen, when it closes. */
  chosen: string | undefined;

  /** ISO code of the row that Enter takes. */
  private active: string | undefined;
  #named: readonly Country[] = [];
  readonly #id = `auth-countries-${++instances}`;
  #letGo = () => {};

  private get dialog() {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }

  private get found() {
    const {pinned, search} = this;
    if (search) return findCountries(this.#named, search);
    const first = pinned.flatMap((iso) => this.#named.find((each) => each.iso === iso) ?? []);
    return [...first, ...this.#named.filter(({iso}) => !pinned.includes(iso))];
  }

  protected override willUpdate() {
    if (this.#named.length === 0) this.#named = namedCountries(this.countries, getLocale());
    const {found} = this;
    if (!found.some(({iso}) => iso === this.active)) {
      this.active = !this.search && this.countries.includes(this.country) ? this.country : found[0]?.iso;
    }
  }

  protected override render() {
    const {found} = this;
    const label = msg('Country or region', {id: 'phone.country', desc: 'Name of the list of countries'});
    const hint = msg('Search by name or code', {id: 'phone.search', desc: 'In the search field of the countries'});
    return html`<dialog part="picker" aria-label=${label} @close=${this.#end} @click=${this.#leave}>
      <div class="as-search" part="control">
        <input
          part="input"
          role="combobox"
          aria-label=${hint}
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls=${this.#id}
          aria-activedescendant=${this.active ? this.#idOf(this.active) : nothing}
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          enterkeyhint="done"
          placeholder=${hint}
          .value=${this.search}
          @input=${this.#find}
          @keydown=${this.#steer}
        />
        <button
          type="button"
          class="as-icon-button"
          aria-label=${msg('Close', {id: 'action.close', desc: 'Name of a button with a cross'})}
          @click=${() => this.dialog.close()}
        >
          ${closeIcon()}
        </button>
      </div>
      <ul role="listbox" id=${this.#id} aria-label=${label}>
        ${found.map((each) => this.#row(each))}
      </ul>
      <p class=${found.length === 0 ? 'as-none' : 'as-sr'} role="status">${this.#status(found.length)}</p>
    </dialog>`;
  }

  #row({iso, name, code}: Country) {
    const isLastPinned = !this.search && iso === this.pinned.at(-1);
    return html`<li
      part="option"
      role="option"
      id=${this.#idOf(iso)}
      aria-selected=${iso === this.country ? 'true' : 'false'}
      ?data-active=${iso === this.active}
      ?data-last-pinned=${isLastPinned}
      @click=${() => this.#choose(iso)}
    >
      <span>${name}</span><span class="as-code" dir="ltr" translate="no">+${code}</span>${
        iso === this.country ? checkIcon() : nothing
      }
    </li>`;
  }

  #status(count: number) {
    if (count === 0) {
      return msg('Nothing found. Try a name, or a code like +44.', {
        id: 'phone.no-country',
        desc: 'In place of the list of countries',
      });
    }
    return this.search
      ? msg(str`Results: ${count}`, {id: 'phone.results', desc: 'Announced while somebody searches; a number'})
      : '';
  }

  protected override firstUpdated() {
    const {dialog, frame} = this;
    // Numbers are written from left to right, the names of countries as the page around them.
    if (frame?.parentElement) dialog.dir = getComputedStyle(frame.parentElement).direction;
    if (frame) this.#letGo = follow(dialog, frame);
    dialog.showModal();
    this.querySelector('input')?.focus();
  }

  protected override updated() {
    this.querySelector('[data-active]')?.scrollIntoView({block: 'nearest'});
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#letGo();
  }

  readonly #find = (event: Event) => {
    // The form around has nothing to do with it.
    event.stopPropagation();
    this.search = (event.target as HTMLInputElement).value;
    this.active = undefined;
  };

  readonly #steer = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const {found, active} = this;
    const at = found.findIndex(({iso}) => iso === active);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8}[event.key];
    if (event.key === 'Enter') {
      event.preventDefault();
      if (active) this.#choose(active);
    } else if (to !== undefined) {
      event.preventDefault();
      // One step beyond an end leads to the other one.
      const isStep = event.key.startsWith('Arrow');
      const last = found.length - 1;
      this.active = found[isStep ? (to + found.length) % found.length : Math.min(Math.max(to, 0), last)]?.iso;
    }
  };

  #choose(iso: string) {
    this.chosen = iso;
    this.dialog.close();
  }

  /** A press beside it. */
  readonly #leave = ({target}: Event) => {
    if (target === this.dialog) this.dialog.close();
  };

  /** The event of the dialog does not leave it. */
  readonly #end = () => this.dispatchEvent(new Event('close'));

  readonly #idOf = (iso: string) => `${this.#id}-${iso}`;
}

define('auth-country-picker', AuthCountryPicker);

declare global {
  interface HTMLElementTagNameMap {
    'auth-country-picker': AuthCountryPicker;
  }
}
