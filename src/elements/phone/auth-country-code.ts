import {msg, str} from '@lit/localize';
import {html, nothing} from 'lit';
import {looksLike, plain} from '../../machine/identifier/identifier-kind.ts';
import {chosenCountry} from '../../platform/country.ts';
import {loaderFrom} from '../../platform/load.ts';
import {loadPhoneNumbers} from '../../platform/phone-numbers.ts';
import type {PhoneNumbers} from '../../protocol/phone/numbers.ts';
import {plainDigits} from '../../protocol/digits.ts';
import type {IdentifierType} from '../../protocol/settings.ts';
import {phoneStyles} from '../../theme/phone.styles.ts';
import {chevronIcon} from '../card/more-icons.ts';
import {define} from '../define.ts';
import {drawing} from '../page/drawing.ts';
import {LightElement} from '../page/light-element.ts';
import type {AuthCountryPicker} from './auth-country-picker.ts';
import './auth-phone-text.ts';
import {callingCode, countriesOf} from './calling-codes.ts';
import {allowedCountries, firstCountry, pinnedCountries, type CountryWishes} from './country.ts';
import {splitNumber} from './split-number.ts';

const load = loaderFrom(import.meta.url);

/**
 * The country before a phone number: it stands in the same frame as the input, and shows as long as a number is what is
 * typed there. A number that comes with its calling code is divided between the two.
 */
export class AuthCountryCode extends LightElement {
  static override readonly sheets = [phoneStyles];
  static override readonly properties = {
    types: {attribute: false},
    country: {state: true},
    isShown: {state: true},
    isOpen: {state: true},
  };

  /** What the field takes. */
  types: readonly IdentifierType[] = ['phone'];
  private country = '';
  private isShown = false;
  private isOpen = false;
  /** What is known about numbers, once it is there. */
  #known: PhoneNumbers | undefined;
  #frame: HTMLElement | null = null;
  #form: HTMLFormElement | null = null;

  private get input() {
    return this.#frame?.querySelector<HTMLInputElement>(':scope > input') ?? null;
  }

  private get code() {
    return `+${callingCode(this.country) ?? ''}`;
  }

  /** The page says them on the element around, whichever tree this one stands in, and whatever the page calls it. */
  private get wishes(): CountryWishes {
    const {host} = this.getRootNode() as Partial<ShadowRoot>;
    const parent = this.closest('[slot=screen]')?.parentElement;
    return ((parent?.shadowRoot ? parent : host) ?? {}) as unknown as CountryWishes;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#frame = this.parentElement;
    this.#form = this.closest('form');
    this.#form?.addEventListener('formdata', this.#complete);
    this.country ||= firstCountry(this.wishes);
    // Before anybody else hears of what was typed: they hear of what stands there then.
    this.#frame?.addEventListener('input', this.follow, true);
    this.#frame?.addEventListener('change', this.#tidy, true);
    this.#frame?.addEventListener('focusin', this.#prepare);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#form?.removeEventListener('formdata', this.#complete);
    this.#frame?.removeEventListener('input', this.follow, true);
    this.#frame?.removeEventListener('change', this.#tidy, true);
    this.#frame?.removeEventListener('focusin', this.#prepare);
  }

  protected override willUpdate() {
    // Nobody hears of it: it is the same number as before.
    if (!this.hasUpdated) this.follow();
  }

  protected override render() {
    if (!this.isShown) return nothing;
    const name = `${this.country} ${this.code}`;
    return html`<button
      type="button"
      part="country"
      aria-haspopup="dialog"
      aria-expanded=${this.isOpen ? 'true' : 'false'}
      aria-label=${msg(str`Country code: ${name}`, {
        id: 'phone.country-code',
        desc: 'Name of the button before a phone number; the placeholder is like “GB +44”',
      })}
      @click=${() => this.#open()}
      @keydown=${this.#type}
    >
      <span class="as-iso" translate="no">${this.country}</span><span translate="no">${this.code}</span>${chevronIcon()}
    </button>`;
  }

  /** What stands in the field decides whether this shows, and which country. */
  protected readonly follow = (event?: Event) => {
    const {input} = this;
    if (!input || (event && event.target !== input) || (event as InputEvent | undefined)?.isComposing) return;
    const text = plain(input.value);
    // An address may begin with digits too; where a number was begun it goes on, also when its code was taken away.
    const isNumber = this.isShown ? /^[\d\s()+.-]*$/.test(text) : /^(?:\+|\D*\d\D*\d\D*\d)/.test(text);
    this.isShown = this.types.length === 1 || (isNumber && (!text || looksLike(text, this.types) === 'phone'));
    if (this.isShown) {
      if (text) this.#prepare();
      this.#split(text);
    }
  };

  #split(text: string) {
    const parts = splitNumber(text);
    const allowed = allowedCountries(this.wishes);
    const countries = countriesOf.get(parts?.code ?? '')?.filter((each) => allowed.includes(each)) ?? [];
    const [main] = countries;
    // A number that cannot be used here stays as it is: what is wrong with it is said when it is sent.
    if (!parts || !main || !this.input) return;
    if (!countries.includes(this.country)) this.country = main;
    chosenCountry.set(this.country);
    this.input.value = this.#known?.national(text) ?? parts.rest;
  }

  /** What the form takes is the whole number, whoever reads it. */
  readonly #complete = ({formData}: FormDataEvent) => {
    const {input} = this;
    // A password manager may have put it there without a word.
    this.follow();
    if (input && this.isShown) formData.set(input.name, this.#whole(input.value));
  };

  #whole(written: string) {
    return /^[^+@]*\d/.test(plainDigits(plain(written))) ? `${this.code} ${written}` : written;
  }

  /** As it is written in its country, once it is whole. */
  readonly #tidy = (event: Event) => {
    const {input} = this;
    if (!input || event.target !== input || !this.isShown) return;
    const written = this.#known?.national(this.#whole(input.value));
    if (written && !written.includes('x')) input.value = written;
  };

  readonly #prepare = () => {
    if (!this.isShown || this.#known) return;
    void loadPhoneNumbers().then(
      (numbers) => (this.#known = numbers),
      () => {},
    );
  };

  /** As in a native menu of countries, whoever types on it looks for one. */
  readonly #type = (event: KeyboardEvent) => {
    const isLetter = /^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && !isLetter) return;
    event.preventDefault();
    void this.#open(isLetter ? event.key : '');
  };

  async #open(search = '') {
    if (this.isOpen) return;
    this.isOpen = true;
    try {
      await load(() => import('./auth-country-picker.ts'));
    } catch {
      // Nobody needs it who knows the code.
      this.isOpen = false;
      if (this.input && !this.input.value) this.input.value = '+';
      return this.input?.focus();
    }
    const picker: AuthCountryPicker = document.createElement('auth-country-picker');
    Object.assign(picker, {
      country: this.country,
      countries: allowedCountries(this.wishes),
      pinned: pinnedCountries(this.wishes),
      search,
      frame: this.#frame,
    });
    picker.addEventListener('close', () => {
      drawing(() => picker.remove());
      this.isOpen = false;
      if (picker.chosen) this.#choose(picker.chosen);
      // Some browsers do not focus what is pressed, and so have nothing to return to.
      else this.querySelector('button')?.focus();
    });
    // Not a stranger's, to be put back or left alone.
    drawing(() => this.append(picker));
  }

  #choose(country: string) {
    this.country = country;
    chosenCountry.set(country);
    // What was said of the number was said of another one.
    this.input?.dispatchEvent(new InputEvent('input', {bubbles: true}));
    this.input?.focus();
  }
}

define('auth-country-code', AuthCountryCode);

declare global {
  interface HTMLElementTagNameMap {
    'auth-country-code': AuthCountryCode;
  }
}
