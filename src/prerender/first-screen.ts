/**
 * The first screen as HTML, before any script: the very screens that the element draws, drawn once on a server. The
 * element takes it over while it is in use (`elements/page/take-over.ts`).
 */
import {html, nothing} from 'lit';
import {region, screenSlot} from '../elements/card/card.ts';
import {AuthRegisterScreen} from '../elements/identifier/auth-register-screen.ts';
import {AuthSignInScreen} from '../elements/identifier/auth-sign-in-screen.ts';
import type {AuthScreen} from '../elements/screen/auth-screen.ts';
import {lostScript, noScript} from '../elements/screen/no-script.ts';
import {AuthSingleSignOnScreen} from '../elements/sso/auth-single-sign-on-screen.ts';
import {directionOf, languageTags} from '../i18n/match-locale.ts';
import {spokenLocale} from '../i18n/offered-locales.ts';
import type {Messages} from '../i18n/own-texts.ts';
import type {FirstScreen} from '../machine/options.ts';
import {firstState} from '../machine/session/first-state.ts';
import type {State} from '../machine/state.ts';
import {readSettings} from '../protocol/settings.ts';
import {preferredLanguages} from '../server/settings/language.ts';
import {escapeHtml, untilTakenOver, writeAttributes, type Attributes} from './attributes.ts';
import {draw, drawInside} from './draw.ts';
import {inLocale} from './language.ts';
import {withLatches} from './latches.ts';
import {ownTemplates, tenantTextsIn, type AskPhrases} from './own-texts.ts';
import {linkedSheets, standingSheets, type SheetUrls} from './sheets.ts';
import {linked, standing} from './style-tags.ts';
import {tenantCss, withStockNames} from './tenant-css.ts';

export interface FirstScreenOptions {
  /** Of the `<auth-sign-in>`: what they are there for counts here too. */
  readonly attributes?: Attributes | undefined;
  /** What the application asks for, `ui_locales`, and what the browser does, `Accept-Language`. */
  readonly uiLocales?: string | undefined;
  readonly acceptLanguage?: string | undefined;
  /** Of an authorization request; before the attributes of these names. */
  readonly firstScreen?: FirstScreen | undefined;
  readonly identifier?: string | undefined;
  readonly loginHint?: string | undefined;
  /** What the page calls the site, where the attribute does not. */
  readonly siteName?: string | undefined;
  /**
   * The tenant's own texts, where the element has `server-phrases`: asked with a language tag, and answered with what the
   * server says to `GET /api/.well-known/phrases?lng=…`, or a promise of it.
   */
  readonly phrases?: AskPhrases | undefined;
  /** What the page sets as the element's property of this name. */
  readonly messages?: Messages | undefined;
  /**
   * The page says nothing to the form: no rule of it is about what is in there, none sets a token (`--auth-…`), and its
   * text has the browser's size. The form is drawn sooner then. `prerenderPage` finds out by itself.
   */
  readonly isAlone?: boolean | undefined;
  /** Where the sheets are, for a policy that takes none in the page. */
  readonly sheetUrls?: SheetUrls | undefined;
}

export interface PrerenderedScreen {
  /** `<auth-sign-in>` with everything in it. */
  readonly html: string;
  /** What goes into the page's head: the styles of the form. */
  readonly head: string;
  /** Of the styles in `html` and `head`, for `style-src`: `'sha256-…'`. None with `sheetUrls`. */
  readonly hashes: readonly string[];
  /** CSS of the form in the page, and of the shadow root around it, for any first screen: to be served where `sheetUrls` say. */
  readonly sheets: {readonly page: string; readonly shadow: string};
  readonly screen: State['screen']['name'];
  /** What in it is the tenant's own. */
  readonly own: {readonly words: boolean; readonly css: boolean};
  /** Without a dark theme it is light, on every system; so should a page be that is nothing but this. */
  readonly isLight: boolean;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** For a page that is nothing but this. */
  readonly title: string;
}

const screens: Partial<Record<State['screen']['name'], new () => AuthScreen>> = {
  'sign-in': AuthSignInScreen,
  register: AuthRegisterScreen,
  'single-sign-on': AuthSingleSignOnScreen,
};

/**
 * `settings` is the tenant's document, as `GET /api/.well-known/sign-in-exp` has it.
 *
 * @returns nothing where there are no settings in it, or the first screen is one that is not drawn ahead
 */
export const renderFirstScreen = async (
  settings: unknown,
  options: FirstScreenOptions = {},
): Promise<PrerenderedScreen | undefined> => {
  const read = readSettings(settings);
  const {attributes = {}, sheetUrls} = options;
  const wish = (name: string) => (typeof attributes[name] === 'string' ? attributes[name] : undefined);
  if (!read || 'isolated' in attributes) return undefined;
  const state = firstState(read, {
    firstScreen: options.firstScreen ?? (wish('first-screen') as FirstScreen | undefined),
    identifier: options.identifier ?? wish('identifier'),
    loginHint: options.loginHint ?? wish('login-hint'),
  });
  const Screen = screens[state.screen.name];
  if (!Screen) return undefined;

  const {uiLocales: asked, acceptLanguage = null} = options;
  const wishes = preferredLanguages({asked, acceptLanguage, info: read.languageInfo});
  const lang = spokenLocale([...languageTags(wish('locale')), ...wishes], wish('languages')) ?? 'en';
  const dir = directionOf(lang);
  const ownsPage = attributes['routing'] === 'path';
  const css = attributes['server-css'] !== undefined && read.customCss;
  const tenantsCss = css ? tenantCss(css, ownsPage) : undefined;
  const {phrases, messages} = options;
  // As in the page: without an answer, ours are shown.
  const wanted = attributes['server-phrases'] === undefined ? undefined : phrases;
  const tenants = wanted ? await tenantTextsIn(lang, wanted).catch(() => ({})) : {};
  const own = {words: Object.keys(tenants).length > 0, css: tenantsCss !== undefined};
  // Nobody should see our words in between: the language waits for them then.
  const onHost = {...attributes, lang, dir, 'data-own': own.words ? 'words' : undefined};
  return inLocale(lang, ownTemplates(lang, tenants, messages), () => {
    // The first of its page.
    const screen = Object.assign(new Screen(), {
      state,
      siteName: wish('site-name') ?? options.siteName ?? '',
      idPrefix: 'auth-1',
    });
    const tag = `auth-${state.screen.name}-screen`;
    const form = withLatches(drawInside(screen), 'auth-press');
    const card = draw(drawAround(state, screen, attributes));
    const around = withLatches(own.css ? withStockNames(card) : card, 'auth-press');
    const ready = 'autofocus' in attributes ? form.replace(' name="identifier"', '$& autofocus') : form;
    const inside = `${titleWithoutCard(screen, attributes)}<${tag} data-auth data-prerendered part="screen" slot="screen">${ready}</${tag}>`;
    const notices = withoutScript();
    const host = `<auth-sign-in${writeAttributes(onHost)}>`;
    const place = {ownsPage, tenants: tenantsCss};
    const isAlone = options.isAlone === true && !('style' in attributes);
    const drawn = {screen: host + around + inside, notices};
    const styles = sheetUrls ? linked(sheetUrls) : standing(standingSheets(read, {...place, isAlone}, drawn));
    return {
      html: `${host}<template shadowrootmode="open" ${untilTakenOver}>${styles.shadow}${around}</template>${inside}${end}${styles.notices}${notices}</auth-sign-in>`,
      head: styles.head,
      hashes: styles.hashes,
      sheets: linkedSheets(read, place),
      screen: state.screen.name,
      own,
      isLight: read.color.isDarkModeEnabled === false,
      lang,
      dir,
      title: screen.heading(),
    };
  });
};

/** In no slot: seen only where the parser has left the card in its template. */
const titleWithoutCard = (screen: AuthScreen, attributes: Attributes) =>
  `<p ${untilTakenOver} slot="-" role="heading" aria-level="${headingLevel(attributes)}">${escapeHtml(screen.heading())}</p>`;

const headingLevel = (attributes: Attributes) => Number(attributes['heading-level'] ?? 2);

/** The id of what follows the screen: all of it is there then. */
export const endId = 'auth-end';
const end = `<i ${untilTakenOver} id="${endId}" slot="-"></i>`;

/** The one where there are none at all, the other where ours does not come: what takes the form over takes it away. */
const withoutScript = () =>
  `<noscript data-auth slot="before-form">${draw(noScript())}</noscript>` +
  `<div data-auth ${untilTakenOver} class="as-lost" slot="before-form">${draw(lostScript())}</div>`;

/** What the shadow root has. */
const drawAround = (state: State, screen: AuthScreen, attributes: Attributes) =>
  region({
    state,
    screen,
    headingLevel: headingLevel(attributes),
    alert: nothing,
    form: screenSlot(),
    languages: 'language-menu' in attributes ? html`<auth-language-menu></auth-language-menu>` : nothing,
    dialog: nothing,
    said: screen.status(),
  });
