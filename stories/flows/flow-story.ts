import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {define} from '../../src/elements/define.ts';
import {createSignIn, type SignIn} from '../../src/headless.ts';
import {getLocale} from '../../src/i18n/locale.ts';
import type {Screen} from '../../src/machine/state.ts';
import {restorable} from '../../src/platform/history-entry.ts';
import type {MemoryServer, OutboxMessage} from '../../src/server/memory.ts';
import {inspect, recorded} from '../inspector.ts';
import {showMachine, type Toolbars} from '../show.ts';
import {colleagues, createIdentity, people, type Setup} from './identity.ts';
import {memoryStores} from '../memory-store.ts';
import {answerDevice, beginAtDevice, forgetDevice} from './device-form.ts';
import {beforeDoing, heardBefore, unhurried} from './hearing.ts';
import {createBrowser, createDevice, origin} from './pretend-browser.ts';

/** The next sign-in is another one than the first. */
const asksMoreNextTime = ({passkeys, secondFactorPolicy}: Setup) => passkeys || secondFactorPolicy !== 'NoPrompt';

/**
 * A whole sign-in without a network: the form, the provider it sends people to, and the inbox where its codes arrive.
 */
export class FlowStory extends LitElement {
  static override readonly properties = {
    setup: {
      attribute: false,
      hasChanged: (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other),
    },
    toolbars: {attribute: false},
    path: {},
    machine: {state: true},
    inbox: {state: true},
    elsewhere: {state: true},
  };

  /** Another one begins anew; an equal one is the same. */
  setup!: Setup;
  toolbars: Toolbars = {};
  /** Path that is opened first; `{token}` becomes one that Alice was sent. */
  path = '/sign-in';

  private machine: SignIn | undefined;
  private inbox: readonly OutboxMessage[] = [];
  /** Where the browser was sent to. */
  private elsewhere: URL | undefined;

  #server: MemoryServer | undefined;
  #record: ReturnType<typeof recorded> | undefined;
  #fetch: ((request: Request) => Promise<Response>) | undefined;
  #stores = memoryStores(origin);
  #device = createDevice();

  /** Light DOM: the page is one document, as everywhere. */
  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.machine?.dispose();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('setup') || changed.has('path')) this.begin();
  }

  /** New server, new browser, new device. */
  private readonly begin = () => {
    const server = createIdentity(this.setup);
    this.#server = server;
    this.#stores = memoryStores(origin);
    this.#device = createDevice();
    forgetDevice();
    this.inbox = [];
    this.#record = recorded(async (request) => (await answerDevice(request)) ?? server.fetch(request));
    const {fetch} = this.#record;
    this.#fetch = async (request) => {
      const response = await heardBefore(fetch(request));
      this.inbox = [...server.outbox];
      return response;
    };
    const {token} = server.oneTimeTokens.issue({email: 'alice@example.com'});
    this.visit(new URL(this.path.replace('{token}', token), origin));
  };

  /** The server forgets who was about to sign in, as after an hour. */
  expire() {
    this.#server?.expire();
  }

  /** As the person does it: of the screen that stands there comes back what the history keeps. */
  reload() {
    const screen = this.machine?.state.screen;
    this.visit(new URL(this.path, origin), screen && restorable(screen).screen);
  }

  /** With the account and the passkey that there are by now. */
  private readonly signInAgain = () => this.visit(new URL(this.path, origin));

  /** The page stands there until the next one comes. */
  private async leave(address: URL) {
    await beforeDoing();
    this.visit(address);
  }

  /** The browser goes to a page of ours, or to somebody else's. */
  private visit(address: URL, kept?: Screen): void {
    const next = beginAtDevice(address);
    if (next) return this.visit(next);
    this.machine?.dispose();
    this.machine = undefined;
    this.elsewhere = address.origin === origin ? undefined : address;
    if (this.elsewhere || !this.#fetch) return;
    const browser = createBrowser(address, this.#stores, this.#device, (url) => void this.leave(new URL(url)), kept);
    this.machine = unhurried(createSignIn({endpoint: origin, fetch: this.#fetch, locale: getLocale}, browser));
    inspect(this.machine, this.#record?.calls);
  }

  protected override render() {
    return html`<div class="flow">
      ${this.machine ? showMachine(this.machine, this.toolbars) : this.renderElsewhere()}
      <section class="inbox" aria-label="Inbox">
        <h2>Inbox</h2>
        ${this.inbox.length === 0 ? html`<p>Codes arrive here.</p>` : nothing}
        <ul>
          ${this.inbox.map(({to, code}) => html`<li>${to}<br />Your code is <output>${code}</output></li>`)}
        </ul>
      </section>
    </div>`;
  }

  private renderElsewhere() {
    const address = this.elsewhere;
    if (!address) return nothing;
    const state = address.searchParams.get('state');
    if (!state) {
      return html`<section class="elsewhere" aria-label="The application">
        <h2>Signed in</h2>
        <p>The browser is back at ${address.host}.</p>
        <button type="button" @click=${this.begin}>Begin again</button>
        ${asksMoreNextTime(this.setup) ? html`<button type="button" @click=${this.signInAgain}>Sign in again</button>` : nothing}
      </section>`;
    }
    const callback = new URL(address.searchParams.get('redirect_uri') ?? origin);
    callback.searchParams.set('state', state);
    const answer = (name: string, value: string) => () => {
      callback.searchParams.set(name, value);
      this.visit(callback);
    };
    const isCompany = this.#server?.settings.current.singleSignOnEnabled && /okra|harbor/.test(address.pathname);
    return html`<section class="elsewhere" aria-label="The provider">
      <h2>A pretend provider</h2>
      <p>${address.host}${address.pathname}</p>
      ${(isCompany ? colleagues : people).map(
        ({id, name}) => html`<button type="button" @click=${answer('code', id)}>Continue as ${name}</button>`,
      )}
      <button type="button" @click=${answer('error', 'access_denied')}>Cancel</button>
    </section>`;
  }
}

define('flow-story', FlowStory);

declare global {
  interface HTMLElementTagNameMap {
    'flow-story': FlowStory;
  }
}
