import {updateWhenLocaleChanges} from '@lit/localize';
import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {AlertController} from '../controllers/alert-controller.ts';
import {BrandingController} from '../controllers/branding-controller.ts';
import {DialogController} from '../controllers/dialog-controller.ts';
import {EventsController} from '../controllers/events-controller.ts';
import {LanguageController} from '../controllers/language-controller.ts';
import {LaterController} from '../controllers/later-controller.ts';
import {PlacingController} from '../controllers/placing-controller.ts';
import {prerenderedScreen} from '../controllers/prerendered-screen.ts';
import {ViewController} from '../controllers/view-controller.ts';
import {getLocale} from '../i18n/locale.ts';
import type {Messages} from '../i18n/own-texts.ts';
import {takeBegun} from '../machine/begun.ts';
import type {Command} from '../machine/commands.ts';
import type {AuthorizationUrl} from '../machine/embedded/authorization-url.ts';
import type {FirstScreen, SignInOptions} from '../machine/options.ts';
import type {SignIn} from '../machine/sign-in-machine.ts';
import type {RedirectReason, State} from '../machine/state.ts';
import {serverUrl} from '../protocol/server-url.ts';
import {baseStyles} from '../theme/base.styles.ts';
import {cardStyles} from '../theme/card.styles.ts';
import {tokenStyles} from '../theme/tokens.styles.ts';
import type {CaptchaProvider} from './captcha/provider.ts';
import {region, screenSlot} from './card/card.ts';
import {drawing} from './page/drawing.ts';
import {arePicturesDrawn} from './page/pictures.ts';
import {linkUrl} from './page/safe-url.ts';
import {isSchemeChange, schemeOf, type Scheme} from './page/scheme.ts';
import {AuthCompleteEvent, AuthRedirectEvent} from './public-events.ts';
import type {AuthScreen} from './screen/auth-screen.ts';

/**
 * Signs people in at a Logto identity server, in the page it stands in.
 *
 * The card, its header and its footer live in the shadow root. The form is light DOM, in the slot `screen` that the
 * element fills itself, so that password managers, passkeys and captchas work as in any page; `isolated` puts it inside
 * the shadow root instead, for pages whose CSS cannot be trusted.
 *
 * @fires auth-ready - The first screen can be used.
 * @fires auth-screen-change - Another screen is shown; `screen` is its name.
 * @fires auth-redirect - Cancelable. The browser, or a window of ours, is about to leave; `url` and `reason`: `social`, `sso`, `complete`, `consent`, `restart`, `decline`, `sign-out` or `device`.
 * @fires auth-complete - Signed in. Cancelable: following `redirectTo` ends at the application. With `completion="in-place"` that was done; `callbackUrl` is for the callback of your SDK, and only whoever listens at the element itself gets it.
 * @fires auth-error - The person has been told of a problem; `code`, `message`, `recoverable`.
 * @fires auth-language-change - The person chose another language in the form's menu; `locale`.
 *
 * @slot logo - Replaces the logo.
 * @slot header-end - Under the subtitle.
 * @slot before-form - Above the form.
 * @slot captcha - Where a captcha is drawn, if one has to be passed; ours by default.
 * @slot terms - Replaces the line about terms and privacy.
 * @slot footer-end - At the end of the footer.
 * @slot success - Replaces the hand-off.
 *
 * @csspart root - the labelled region
 * @csspart card - surface, border and shadow
 * @csspart main - what stands on the card above the footer
 * @csspart header - logo, title and subtitle
 * @csspart logo - the image
 * @csspart title - the screen's title
 * @csspart subtitle - the sentence under it
 * @csspart alert - a message above the form
 * @csspart error-code - under an error: what the server called it
 * @csspart captcha - around a captcha, its label and the way out
 * @csspart terms - the small print
 * @csspart footer - the way to another flow, or back
 * @csspart languages - the menu of languages in the footer
 * @csspart screen - the form and what belongs to it
 * @csspart field - label, control, and hint or error
 * @csspart label - of a field
 * @csspart control - the frame of an input
 * @csspart input - the input itself
 * @csspart country - the country before a phone number
 * @csspart picker - the countries to choose from
 * @csspart option - one of them
 * @csspart code - the field of an e-mail code
 * @csspart code-cell - one of its six digits
 * @csspart hint - below a field
 * @csspart error - below a field
 * @csspart button - every button of full width
 * @csspart button-primary - the one that goes on
 * @csspart button-secondary - another way
 * @csspart button-text - a way without a frame
 * @csspart link - a button that reads as a link
 * @csspart social - the providers
 * @csspart social-button - one of them
 * @csspart divider - “or”
 * @csspart list - companies to choose from
 * @csspart row - one of them
 * @csspart dialog - a question that has to be answered
 *
 * @cssstate busy - a request is under way
 */
export class AuthSignIn extends LitElement {
  static override styles = [tokenStyles, cardStyles, baseStyles];
  static override readonly properties = {
    endpoint: {},
    appId: {attribute: 'app-id'},
    authorizationUrl: {attribute: 'authorization-url'},
    completion: {},
    social: {},
    routing: {},
    firstScreen: {attribute: 'first-screen'},
    identifier: {},
    organizationId: {attribute: 'organization-id'},
    startUrl: {attribute: 'start-url'},
    loginHint: {attribute: 'login-hint'},
    directSignIn: {attribute: 'direct-sign-in'},
    country: {},
    countries: {},
    pinnedCountries: {attribute: 'pinned-countries'},
    locale: {},
    languages: {},
    languageMenu: {type: Boolean, attribute: 'language-menu'},
    noLastUsed: {type: Boolean, attribute: 'no-last-used'},
    messages: {attribute: false},
    scheme: {reflect: true},
    frame: {reflect: true},
    headingLevel: {type: Number, attribute: 'heading-level'},
    siteName: {attribute: 'site-name'},
    isolated: {type: Boolean},
    serverCss: {type: Boolean, attribute: 'server-css'},
    serverPhrases: {type: Boolean, attribute: 'server-phrases'},
    fetch: {attribute: false},
    captcha: {attribute: false},
    machine: {attribute: false},
  };

  /** Origin of the identity server; the page's own by default, and a stock Logto answers no other. */
  endpoint: string | undefined;
  /** Client id of the application. */
  appId: string | undefined;
  /**
   * Starts the interaction in place, from the URL that an OIDC SDK prepared. As a property also a promise of it, or a
   * function that asks the SDK: each beginning needs a fresh one, and only a function gives that.
   */
  authorizationUrl: AuthorizationUrl | undefined;
  /** `navigate` follows the last redirect. `in-place`, with an authorization URL, gives its end to `auth-complete`, and the page stays. */
  completion: 'navigate' | 'in-place' = 'navigate';
  /** `popup`: providers stand in a window of their own, and the page stays; in its place where the browser allows none. */
  social: 'redirect' | 'popup' = 'redirect';
  /** `path`: every screen has its path. `memory`: the URL is left alone; Back still goes to the screen before. */
  routing: 'path' | 'memory' = 'memory';
  /** What is shown first, in the words of the authorization request's `first_screen`. */
  firstScreen: FirstScreen | undefined;
  /** Of `identifier:…` first screens: what they take, `username`, `email` or `phone`, parted by spaces. */
  identifier: string | undefined;
  /** Id of the organisation whose branding is shown. */
  organizationId: string | undefined;
  /** Where your application begins a sign-in; offered when one that has ended cannot begin afresh in this page. */
  startUrl: string | undefined;
  /** Stands in the identifier field at the beginning; what is typed there instead outlives a reload. */
  loginHint: string | undefined;
  /** `social:<target>` or `sso:<connectorId>`: goes there at once. */
  directSignIn: string | undefined;
  /** Country of phone numbers until the person chooses one, by ISO code; by their languages by default. */
  country: string | undefined;
  /** Countries whose phone numbers are taken, by ISO code, parted by spaces; all of them by default. */
  countries: string | undefined;
  /** Countries that stand first in the list of them. */
  pinnedCountries: string | undefined;
  /** Wanted language; several may be given, best first, parted by spaces. Outweighs `ui_locales`; the page's by default. */
  locale: string | undefined;
  /** Allowed languages, parted by spaces, in the order of the menu; all of ours by default. */
  languages: string | undefined;
  /** Offers the languages in a menu in the footer. What the person chooses there comes first, now and later. */
  languageMenu = false;
  /** Neither keeps nor shows which way in was used here before. Whose it was is never kept. */
  noLastUsed = false;
  /** Texts in place of ours, by id: `{'sign-in.title': '…'}`, for one language `{fr: {'sign-in.title': '…'}}`. */
  messages: Messages | undefined;
  /** Inherited from the page unless set. */
  scheme: 'auto' | 'light' | 'dark' | undefined;
  /** `card` brings a surface of its own, `plain` stands on the page's. */
  frame: 'card' | 'plain' = 'card';
  /** Level of the title among the page's headings. */
  headingLevel = 2;
  /** Name of the site, for titles and the logo; `<meta name="application-name">` by default. */
  siteName: string | undefined;
  /** Renders the form inside the shadow root. */
  isolated = false;
  /** Applies the server's custom CSS. */
  serverCss = false;
  /** Takes over the texts that the tenant has changed at the server. */
  serverPhrases = false;
  /** Sends the requests; a test or Storybook passes the embedded server's. */
  fetch: ((request: Request) => Promise<Response>) | undefined;
  /** Asks people to prove that they are no program, where the settings want that; by default the provider they name. */
  captcha: CaptchaProvider | undefined;
  /** A machine of your own instead, from `createSignIn`; then the attributes about the server count for nothing. */
  machine: SignIn | undefined;

  readonly #internals = this.attachInternals();
  readonly #branding = new BrandingController(this);
  readonly #alerts = new AlertController();
  readonly #dialogs = new DialogController();
  readonly #language = new LanguageController(this, async (locale) => this.#machine?.phrases(locale));
  readonly #view: ViewController = new ViewController(
    this,
    [this.#language, this.#alerts, this.#dialogs],
    prerenderedScreen(this),
  );
  readonly #placing = new PlacingController(this, this.#branding);
  #machine: SignIn | undefined;
  #stopListening: (() => void) | undefined;
  #said = '';
  #options: SignInOptions = {};
  /** Something was changed that a sign-in begins with. */
  #isOutdated = false;
  /** As it was in the last frame: to ask in the middle of a step makes the browser work out the page for it. */
  #scheme: Scheme | undefined;
  #look: number | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new EventsController(this);
    new LaterController(this);
    for (const type of ['pointerdown', 'keydown', 'input']) this.addEventListener(type, this.#placing.dress);
    // Also when the page toggles its scheme without the system knowing, as logos come in two, or loses our sheets.
    // There and back at once ends no transition, but cancels one.
    for (const type of ['transitionend', 'transitioncancel'] as const) {
      this.addEventListener(type, (event) => isSchemeChange(event) && this.#drawAfresh());
    }
  }

  /** Throws the sign-in away and begins again; what was typed as identifier stays. */
  restart() {
    this.send({type: 'restart'});
  }

  /** Goes to the screen before. */
  back() {
    this.send({type: 'back'});
  }

  // --- life ----------------------------------------------------------------------------------------------------------

  override connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  /** Whoever moves it in the page takes it away first, and puts it back at once. */
  override disconnectedCallback() {
    super.disconnectedCallback();
    setTimeout(() => this.isConnected || this.#end());
  }

  /** What is set before the element is in the page counts; what needs another server or application starts anew. */
  #start(isAfresh = false) {
    const machine = this.machine ?? this.#createMachine(isAfresh);
    this.#isOutdated = false;
    this.#machine = machine;
    this.#stopListening = machine.subscribe(() => {
      this.#said = '';
      void this.#view.show(machine.state);
    });
    void this.#view.show(machine.state);
    machine.send({type: 'start'});
  }

  #end() {
    this.#stopListening?.();
    if (this.#machine !== this.machine) this.#machine?.dispose();
    this.#machine = undefined;
  }

  #createMachine(isAfresh: boolean) {
    const {options, signIn} = takeBegun({
      ...given(pick(this, beginsWith)),
      locale: getLocale,
      resumes: !isAfresh,
      finished: (callbackUrl, redirectTo) => this.dispatchEvent(new AuthCompleteEvent(redirectTo, callbackUrl)),
      mayLeave: (to, reason) => this.#mayLeave(to, reason),
      captcha: (request) => this.#alerts.ask(this, request),
    });
    this.#options = options;
    this.#tellMachine();
    return signIn;
  }

  /** What it reads when it needs it. */
  #tellMachine() {
    Object.assign(this.#options, pick(this, readLater));
  }

  #mayLeave(to: string, reason: RedirectReason) {
    const ends = reason === 'complete';
    return (
      (!ends || this.dispatchEvent(new AuthCompleteEvent(to))) && this.dispatchEvent(new AuthRedirectEvent(to, reason))
    );
  }

  // --- for the controllers -------------------------------------------------------------------------------------------

  /** @internal */
  readonly send = (command: Command) => {
    if (command.type !== 'restart' || !this.#isOutdated) return this.#machine?.send(command);
    this.#end();
    this.#start(true);
  };

  /** @internal */
  readonly prepare = () => this.#machine?.prepare();

  /** @internal */
  readonly loadTexts = this.#alerts.load;

  /** @internal */
  readonly chooseLanguage = this.#language.choose;

  /** @internal */
  readonly problemText = this.#alerts.textOf;

  /** @internal */
  readonly wear = this.#placing.wear;

  /** Politely, without moving the focus; the same again counts as another text. @internal */
  readonly say = (text: string) => {
    this.#said = text === this.#said ? `${text}\u00a0` : text;
    this.requestUpdate();
  };

  /** With a path for every screen the page is nothing but this element. @internal */
  get ownsPage() {
    return this.routing === 'path';
  }

  /** What is drawn now; the screen is a new element for each visit. @internal */
  get shown() {
    const {state, screen} = this.#view;
    return state && screen ? {state, screen} : undefined;
  }

  /** For the focus, which does not follow the outline. @internal */
  get shownScreen() {
    return this.#view.state?.screen.name === 'loading' ? undefined : this.#view.screen;
  }

  /** Where it wants the focus: its field, or its title. @internal */
  get focusTarget() {
    return this.#view.screen?.focusTarget ?? this.renderRoot.querySelector<HTMLElement>('#title');
  }

  // --- drawing -------------------------------------------------------------------------------------------------------

  protected override willUpdate(changed: PropertyValues<this>) {
    this.#tellMachine();
    if (this.#machine) this.#isOutdated ||= beginsWith.some((name) => changed.has(name));
    else if (this.isConnected) this.#start();
    this.#language.follow(changed);
    const {shown} = this;
    if (shown) drawing(() => this.#hand(shown.state, shown.screen));
  }

  protected override update(changed: PropertyValues<this>) {
    drawing(() => super.update(changed), this);
  }

  /** Gives the screen what it draws from, and puts it where the form belongs. */
  #hand(state: State, screen: AuthScreen) {
    const name = this.siteName ?? document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content;
    // Decides the scheme too, which pictures alone ask for: whether there is a logo, and later which.
    if (state.settings && this.#branding.paint(state.settings)) this.#scheme = undefined;
    const needsScheme = arePicturesDrawn() || !state.settings?.branding.logoUrl;
    Object.assign(screen, {
      state,
      siteName: name ?? '',
      scheme: needsScheme ? (this.#scheme ??= schemeOf(this)) : 'light',
      problemText: this.problemText,
      say: this.say,
      hostedPage: this.ownsPage ? undefined : linkUrl(`${serverUrl(this.endpoint, document.baseURI)}/sign-in`),
    });
    toggle(this.#internals.states, 'busy', state.pending !== undefined);
    this.#placing.place(screen);
  }

  readonly #drawAfresh = () => {
    this.#scheme = undefined;
    this.requestUpdate();
  };

  protected override render(): unknown {
    const {failed} = this.#view;
    const {state, screen} = this.shown ?? {};
    const alert = this.#alerts.render(this.#view, this.#language);
    // Not even the outline could be fetched.
    if (!screen && failed) return html`<section part="root" data-auth>${alert}</section>`;
    if (!state || !screen) return nothing;
    return region({
      state,
      screen,
      headingLevel: this.headingLevel,
      alert,
      form: this.isolated ? screen : screenSlot(),
      languages: this.#language.renderMenu(state),
      dialog: this.#dialogs.render(state, this.send),
      said: this.#said || screen.status(),
    });
  }

  protected override updated(changed: PropertyValues<this>) {
    // The attribute is there only now, and a change that is taken back at once ends no transition in some engines.
    if (changed.has('scheme')) void Promise.resolve().then(this.#drawAfresh);
    // No transition tells of what was changed while it was not to be seen.
    this.#look ??= requestAnimationFrame(() => {
      this.#look = undefined;
      if (this.#scheme && this.#scheme !== schemeOf(this)) this.#drawAfresh();
    });
    // The same again would be another to the browser.
    const title = this.ownsPage ? this.shown?.screen.heading() : undefined;
    if (title && title !== document.title) document.title = title;
  }
}

/** What is changed of these counts from the next beginning on, a restart for example; what is typed stays. */
const beginsWith = [
  'endpoint',
  'appId',
  'routing',
  'firstScreen',
  'identifier',
  'organizationId',
  'loginHint',
  'directSignIn',
  'fetch',
  'machine',
] as const;

/** And these at once. */
const readLater = ['authorizationUrl', 'completion', 'social', 'startUrl', 'countries', 'noLastUsed'] as const;

/** Engines from before 2024 have no states, or none of such a name. */
const toggle = (states: CustomStateSet, name: string, isOn: boolean) => {
  try {
    if (isOn) states.add(name);
    else states.delete(name);
  } catch {}
};

const pick = <T, K extends keyof T>(all: T, names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, all[name]])) as Pick<T, K>;

/** An option that is not set, or set to nothing, is left out. */
const given = <T extends object>(options: T) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

declare global {
  interface HTMLElementTagNameMap {
    'auth-sign-in': AuthSignIn;
  }
}
