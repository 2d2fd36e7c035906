import {msg} from '@lit/localize';
import {html} from 'lit';
import {getLocale} from '../../i18n/locale.ts';
import {languageName} from '../../i18n/language-name.ts';
import {chosenLanguage} from '../../platform/languages.ts';
import {languageMenuStyles} from '../../theme/language-menu.styles.ts';
import {define} from '../define.ts';
import {LightElement} from '../page/light-element.ts';
import {chevronIcon, globeIcon} from './more-icons.ts';
import {AuthLanguageChangeEvent} from '../public-events.ts';

/**
 * The languages to choose from, each under its own name: who cannot read this page still finds theirs.
 */
export class AuthLanguageMenu extends LightElement {
  static override readonly sheets = [languageMenuStyles];
  static override readonly properties = {languages: {attribute: false}, follow: {attribute: false}};

  languages: readonly string[] = [];
  /** Speaks what is wished for now. */
  follow = () => {};

  protected override render() {
    const current = getLocale();
    const listed = this.languages.includes(current) ? this.languages : [current, ...this.languages];
    return html`<div part="languages">
      ${globeIcon()}
      <select
        translate="no"
        aria-label=${msg('Language', {id: 'languages.label', desc: 'Name of the menu of languages in the footer'})}
        @change=${this.#choose}
      >
        ${listed.map((tag) => html`<option value=${tag} lang=${tag}>${languageName(tag)}</option>`)}
      </select>
      ${chevronIcon()}
    </div>`;
  }

  /** What is spoken, also where a language that was chosen could not be had. */
  protected override updated() {
    (this.renderRoot.querySelector('select') as HTMLSelectElement).value = getLocale();
  }

  /** It outweighs everybody else from now on. */
  readonly #choose = (event: Event) => {
    const {value} = event.target as HTMLSelectElement;
    chosenLanguage.set(value);
    this.follow();
    this.dispatchEvent(new AuthLanguageChangeEvent(value));
  };
}

define('auth-language-menu', AuthLanguageMenu);

declare global {
  interface HTMLElementTagNameMap {
    'auth-language-menu': AuthLanguageMenu;
  }
}
