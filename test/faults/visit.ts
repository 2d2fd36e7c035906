/**
 * A browser in which one request goes wrong, and somebody who waits until the page has come to rest before looking.
 */
import type {HTTPRequest, Page} from 'puppeteer-core';
import {stillFrame, type Stage, type Visitor} from '../support/flow.ts';
import {callOf, calls, type CallName} from './calls.ts';
import type {Cell} from './cells.ts';
import {arm, faults, type Armed} from './faults.ts';
import type {EmbeddingPage} from './embedding-page.ts';
import type {Journey} from './journeys.ts';
import {lay, type Line} from './line.ts';
import {look, type View} from './look.ts';
import {pageScripts} from './page-scripts.ts';

/** How long somebody waits for an answer; the page gives up as soon. */
const patience = 10_000;
/** Nothing is still on its way after this, not even on busy cores. */
const longest = 20_000;
/** A page in which nothing has moved for so long stays as it is; one that is on its way somewhere may take longer. */
const rest = {idle: 100, busy: 1500};

/** While a page is replaced by another one it may not answer at all. */
const lookMs = 2000;

/** One request that goes wrong, or a line that loses some, for the journey of this name. */
export interface Trouble {
  readonly at?: Cell['at'] | undefined;
  readonly line?: Line;
  readonly name?: string;
}

/** What the browser says of a page that did not come is there to be seen. */
export const comesOrNot = (navigation: Promise<unknown>) =>
  navigation.catch((error: unknown) => {
    if (!String(error).includes('net::ERR_')) throw error;
  });

const sleep = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));

export class Visit {
  readonly stage: Stage;
  readonly visitor: Visitor;
  readonly #journey: Journey;
  readonly #embedding: EmbeddingPage;
  /** What was asked for, in its order. */
  readonly calls: CallName[] = [];
  /** Requests to the API since the page was at rest. */
  requests = 0;
  armed: Armed | undefined;
  readonly #inFlight = new Set<HTTPRequest>();
  #isMoving = false;
  #device: Record<string, string> | undefined;

  private constructor(stage: Stage, visitor: Visitor, journey: Journey, embedding: EmbeddingPage) {
    this.#journey = journey;
    this.#embedding = embedding;
    this.stage = stage;
    this.visitor = visitor;
  }

  static async begin(
    stage: Stage,
    embedding: EmbeddingPage,
    journey: Journey,
    {at, line, name = ''}: Trouble,
  ): Promise<Visit> {
    const visit = new Visit(stage, await stage.newVisitor(), journey, embedding);
    const {page} = visit;
    // The browser's own report of the fault.
    visit.visitor.expectComplaint(/Failed to load (resource|module script)|net::ERR_/);
    if (journey.embedded) visit.visitor.expectComplaint(stillFrame);
    visit.#watch();
    await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
    await page.evaluateOnNewDocument(pageScripts.installClock);
    if (journey.bare) await page.evaluateOnNewDocument(pageScripts.removeSettings);
    if (at) visit.armed = await arm(await page.createCDPSession(), faults[at.fault], calls[at.call], at.nth);
    if (line) await lay(page, line, name);
    return visit;
  }

  /** From the application to where it has people sign in. */
  async start(): Promise<unknown> {
    const {embedded, device, parameters} = this.#journey;
    if (embedded) return comesOrNot(this.page.goto(`${this.#embedding.origin}/embedded`));
    if (!device) return comesOrNot(this.visitor.signIn(parameters));
    this.#device = await this.#post('/oidc/device/auth', {scope: 'openid'});
    return comesOrNot(this.page.goto(this.#device['verification_uri_complete'] ?? ''));
  }

  /** As the device does. */
  async #post(path: string, fields: Record<string, string>) {
    const body = new URLSearchParams({client_id: 'demo-device', ...fields});
    const answer = await fetch(`${this.stage.server.origin}${path}`, {method: 'POST', body});
    return (await answer.json()) as Record<string, string>;
  }

  isAtApplication({url}: View) {
    if (url === 'about:blank') return true;
    if (!this.#journey.embedded) return url.startsWith(this.stage.application.origin);
    return url.startsWith(this.#embedding.origin) && new URL(url).pathname !== '/embedded';
  }

  isSignedIn(view: View) {
    if (this.#journey.device) return view.text.includes('Your device is signed in');
    if (!this.isAtApplication(view)) return false;
    return this.#journey.embedded ? view.text.includes('Hello, ') : view.url.includes('code=');
  }

  /** What the application is told about the person. */
  async isTold(): Promise<boolean> {
    if (this.#journey.embedded) return true;
    if (!this.#device) return Boolean((await this.visitor.claims()).sub);
    const grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
    const {id_token} = await this.#post('/oidc/token', {grant_type, device_code: this.#device['device_code'] ?? ''});
    return Boolean(id_token);
  }

  get page(): Page {
    return this.visitor.page;
  }

  #watch() {
    const {page} = this;
    page.on('request', (request) => {
      this.#inFlight.add(request);
      if (request.isNavigationRequest()) this.#isMoving = true;
      const call = callOf(request.method(), request.url(), request.isNavigationRequest());
      if (call) this.calls.push(call);
      if (request.url().includes('/api/')) this.requests += 1;
    });
    page.on('requestfinished', (request) => this.#inFlight.delete(request));
    page.on('requestfailed', (request) => this.#inFlight.delete(request));
    page.on('framenavigated', () => {
      // A page that is left does not tell how its requests ended.
      if (this.#isMoving) this.#inFlight.clear();
      this.#isMoving = false;
    });
  }

  /** The page as it stays. */
  async settled(): Promise<View> {
    const deadline = Date.now() + longest;
    let before: string | undefined;
    let since = Date.now();
    while (Date.now() < deadline) {
      // Between two pages there is nothing to see.
      const view = await Promise.race([this.page.evaluate(look).catch(() => undefined), sleep(lookMs)]);
      const isHanging = this.armed?.isHanging ?? false;
      if (view?.url === 'about:blank') return view;
      // A countdown does not count.
      const now = JSON.stringify(view)?.replace(/\d:\d\d/g, '');
      if (!view || now !== before || this.#inFlight.size > (isHanging ? 1 : 0)) since = Date.now();
      else if (Date.now() - since >= (view.isBusy ? rest.busy : rest.idle)) {
        if (!isHanging) return view;
        await this.#waitInVain();
        since = Date.now();
      }
      before = now;
      await sleep(30);
    }
    throw new Error('the page does not come to rest');
  }

  async #waitInVain() {
    await this.passTime(patience);
    this.#inFlight.clear();
    if (this.armed) this.armed.isHanging = false;
  }

  /** Here and at the server. */
  async passTime(ms: number) {
    this.stage.wait(ms);
    await this.page.evaluate(pageScripts.passTime, ms);
  }
}
