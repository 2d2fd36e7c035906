import {html, nothing, type ReactiveControllerHost} from 'lit';
import {getLocale, knowsWords, localization, useLocale} from '../i18n/locale.ts';
import type {OwnTemplates} from '../i18n/localization.ts';
import {directionOf, languageTags} from '../i18n/match-locale.ts';
import {offeredLocales, spokenLocale} from '../i18n/offered-locales.ts';
import type {Messages} from '../i18n/own-texts.ts';
import type {State} from '../machine/state.ts';
import {browserLanguages, chosenLanguage, requestedLanguages, tenantTexts} from '../platform/languages.ts';
import type {SignInSettings} from '../protocol/settings.ts';
import {loaderFrom} from '../platform/load.ts';
import type {Resource} from './resource.ts';

const load = loaderFrom(import.meta.url);

interface SpeakingHost extends ReactiveControllerHost, HTMLElement {
  /** Wanted languages, best first, parted by spaces. */
  readonly locale: string | undefined;
  /** Allowed languages, in the same form. */
  readonly languages: string | undefined;
  readonly languageMenu: boolean;
  readonly messages: Messages | undefined;
  readonly serverPhrases: boolean;
  /** What a problem is called. */
  readonly loadTexts: () => Promise<unknown>;
  /** The page is nothing but this element, so it has its language too. */
  readonly ownsPage: boolean;
}

const followed = ['locale', 'languages', 'languageMenu', 'messages', 'serverPhrases'];

/**
 * Decides which language the element speaks, and in whose words; and the menu where a person decides it.
 */
export class LanguageController implements Resource {
  /** The language could not be had: this is to be said, in the one that is spoken. */
  isLost: boolean | undefined;

  /** A language has been chosen, so that texts can be drawn. */
  #isChosen = false;

  readonly #host: SpeakingHost;
  #menu: Promise<unknown> | undefined;
  readonly #fetchPhrases: (locale: string) => Promise<unknown>;
  #info: SignInSettings['languageInfo'] | undefined;

  constructor(host: SpeakingHost, fetchPhrases: (locale: string) => Promise<unknown>) {
    this.#host = host;
    this.#fetchPhrases = fetchPhrases;
    // What could not be had is asked for again by what the person does.
    for (const type of ['pointerdown', 'keydown']) host.addEventListener(type, this.#loadMenu);
  }

  isReady(state: State) {
    return knowsWords(state) && this.#isFollowed(state);
  }

  async load(state: State) {
    if (this.#isFollowed(state)) await this.#tell(await localization?.learn());
    else await this.choose(state.settings?.languageInfo);
  }

  /** Whether all that is known of the wishes has been followed, where there is something to say. */
  #isFollowed({settings, problem, screen}: State) {
    const isSilent = !problem && screen.name === 'loading';
    return settings ? this.#isChosen && this.#info === settings.languageInfo : this.#isChosen || isSilent;
  }

  /** What was set on the element counts, also after a language has been chosen. */
  follow(changed: ReadonlyMap<PropertyKey, unknown>) {
    if (changed.has('languageMenu')) this.#loadMenu();
    if (!this.#isChosen) return;
    // A page that sets a language now means it, whatever was chosen in the menu before.
    if (this.#host.languageMenu && changed.has('locale')) chosenLanguage.set(undefined);
    if (followed.some((name) => changed.has(name))) void this.choose();
  }

  readonly #loadMenu = () => {
    if (this.#host.languageMenu)
      this.#menu ??= load(() => import('../elements/card/auth-language-menu.ts')).catch(() => (this.#menu = undefined));
  };

  /** Follows the wishes; `info` is the server's. */
  readonly choose = async (info = this.#info): Promise<void> => {
    this.#info = info;
    const {messages, serverPhrases, dataset} = this.#host;
    // Few tenants have texts of their own, and nobody else should wait for them: they follow the first picture, where
    // that was not drawn with them on a server.
    const isLater = serverPhrases && !this.#isChosen && !tenantTexts.get() && !dataset['own'];
    const own = messages || (serverPhrases && !isLater) ? this.#ownTemplates(!isLater) : undefined;
    const isLost = await useLocale(this.#wanted(), own);
    this.#isChosen = true;
    void this.#tell(isLost);
  };

  /** In the footer. */
  renderMenu({settings}: State) {
    return this.#host.languageMenu && settings
      ? html`<auth-language-menu
          .languages=${offeredLocales(this.#host.languages)}
          .follow=${this.tryAgain}
        ></auth-language-menu>`
      : nothing;
  }

  readonly tryAgain = () => {
    // What fails once more is said once more.
    this.isLost = false;
    this.#host.requestUpdate();
    void this.choose();
  };

  /** The person's choice, the page's wish, the application's, the page's own language, the browser's, the server's. */
  #wanted() {
    const {languageMenu, languages, locale, ownsPage, parentElement} = this.#host;
    const {autoDetect, fallbackLanguage} = this.#info ?? {autoDetect: true, fallbackLanguage: 'en'};
    const wishes = [
      ...languageTags(languageMenu ? chosenLanguage.get() : ''),
      ...languageTags(locale),
      ...languageTags(requestedLanguages()),
      ...languageTags(ownsPage ? '' : parentElement?.closest<HTMLElement>('[lang]')?.lang),
      ...(autoDetect ? browserLanguages() : []),
      fallbackLanguage,
    ];
    return spokenLocale(wishes, languages) ?? getLocale();
  }

  /** The page's texts, and the tenant's where they are wanted; nothing without the code for it. */
  #ownTemplates(withTenants: boolean): OwnTemplates {
    const {messages, serverPhrases} = this.#host;
    return (locale, language) => {
      const phrases = withTenants && serverPhrases ? this.#fetchPhrases(language?.tag ?? locale) : undefined;
      return load(() => import('../i18n/own-texts.ts'))
        .then(({ownTemplates}) => ownTemplates(locale, language, messages, phrases))
        .catch(() => undefined);
    };
  }

  async #tell(isLost: boolean | undefined) {
    const host = this.#host;
    const lang = getLocale();
    for (const each of host.ownsPage ? [host, document.documentElement] : [host])
      Object.assign(each, {lang, dir: directionOf(lang)});
    if (isLost) await host.loadTexts().catch(() => {});
    this.isLost = isLost;
    host.requestUpdate();
  }
}
