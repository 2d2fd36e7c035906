/**
 * Whole flows: the identity server with its sandbox, an application, and a real browser between them. Nothing is
 * stood in for on our side; what the page logs as an error or a policy violation fails the test.
 */
import assert from 'node:assert/strict';
import {after, afterEach, before} from 'node:test';
import puppeteer, {type Browser, type BrowserContext, type Page} from 'puppeteer-core';
import type {Config} from '../../src/server/node/config-schema.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {startApplication, type Application, type SignInAttempt} from './application.ts';
import {chromiumArguments, findHeadlessChromium, type Found} from './browsers.ts';

/** Long enough for two shared cores. */
const patience = 15_000;

export interface Stage {
  readonly server: RunningIdentityServer;
  readonly application: Application;
  /** A person with a browser of their own. */
  newVisitor(): Promise<Visitor>;
  /** Changes the sign-in experience until the end of the test. */
  configure(patch: Readonly<Record<string, unknown>>): Promise<void>;
  /** Lets this much time pass at the server. */
  wait(ms: number): void;
}

/** Starts everything for the tests of a file; each of them begins with a fresh server, of this configuration. */
export const useStage = (
  adapt: (config: Config) => Config = (config) => config,
  findBrowser: () => Found = findHeadlessChromium,
  flags: readonly string[] = [],
): Stage => {
  let server: RunningIdentityServer | undefined;
  let application: Application | undefined;
  let browser: Browser | undefined;
  let visitors: Visitor[] = [];
  let passed = 0;

  const started = <T>(what: T | undefined): T => {
    assert.ok(what, 'the stage is used before its tests begin');
    return what;
  };

  before(async () => {
    const found = findBrowser();
    if ('missing' in found) throw new Error(found.missing);
    const ours = await startApplication(() => `${started(server).origin}/oidc`, 'demo-app');
    application = ours;
    server = await startIdentityServer({
      config: (origin) => adapt(defaultConfig({origin, appOrigin: ours.origin})),
      clock: {now: () => Date.now() + passed},
    });
    browser = await puppeteer.launch({executablePath: found.path, args: [...chromiumArguments, ...flags]});
  });

  afterEach(async () => {
    const complaints = visitors.flatMap(({complaints, warnings}) => [...complaints, ...warnings]);
    await Promise.all(visitors.map((visitor) => visitor.leave()));
    visitors = [];
    passed = 0;
    await server?.reset();
    assert.deepEqual(complaints, [], 'the page complained');
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    await application?.close();
  });

  return {
    get server() {
      return started(server);
    },
    get application() {
      return started(application);
    },
    async newVisitor() {
      const context = await started(browser).createBrowserContext();
      const visitor = await Visitor.arrive(context, started(server).origin, started(application));
      visitors.push(visitor);
      return visitor;
    },
    configure: async (patch) => {
      started(server).settings.patch(patch);
    },
    wait: (ms) => {
      passed += ms;
    },
  };
};

/** Chromium's own word for what is meant: the callback does not run in the frame in which a sign-in ends. */
export const stillFrame = /^Blocked script execution in '[^']*\/callback\?/;

export class Visitor {
  readonly page: Page;
  /** Errors and policy violations of the pages visited. */
  readonly complaints: string[] = [];
  /** What the element says of how all of it is set up. */
  readonly warnings: string[] = [];
  readonly #context: BrowserContext;
  readonly #origin: string;
  readonly #application: Application | undefined;
  readonly #expected: RegExp[] = [];
  #attempt: SignInAttempt | undefined;

  private constructor(context: BrowserContext, page: Page, origin: string, application: Application | undefined) {
    this.#context = context;
    this.page = page;
    this.#origin = origin;
    this.#application = application;
  }

  /** `origin` of the identity server; without an `application` the visitor brings none of ours along. */
  static async arrive(context: BrowserContext, origin: string, application?: Application) {
    const visitor = new Visitor(context, await context.newPage(), origin, application);
    await visitor.#listen();
    return visitor;
  }

  /** Says that this complaint belongs to the test; called before it comes. */
  expectComplaint(expected: RegExp) {
    this.#expected.push(expected);
  }

  #complain(complaint: string) {
    if (!this.#expected.some((each) => each.test(complaint))) this.complaints.push(complaint);
  }

  async #listen() {
    const {page} = this;
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => this.#complain(String(error)));
    page.on('console', (message) => {
      // A refusal of the API is an answer, not a fault; the browser logs it all the same.
      const isRefusal = /Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
      if (message.type() === 'error' && !isRefusal) this.#complain(message.text());
      if (message.text().startsWith('[auth-sign-in]')) this.warnings.push(message.text());
    });
    await page.exposeFunction('onPolicyViolation', (text: string) => this.#complain(text));
    await page.evaluateOnNewDocument(() => {
      document.addEventListener(
        'securitypolicyviolation',
        ({violatedDirective, blockedURI, sourceFile, lineNumber}) => {
          const report = (globalThis as unknown as {onPolicyViolation: (this: void, text: string) => void})
            .onPolicyViolation;
          report(`violates ${violatedDirective}: ${blockedURI} at ${sourceFile}:${lineNumber}`);
        },
      );
    });
  }

  async leave() {
    await this.#context.close();
  }

  /** Another tab of the same browser, for the same sign-in. */
  async newTab() {
    const tab = await Visitor.arrive(this.#context, this.#origin, this.#application);
    tab.#attempt = this.#attempt;
    return tab;
  }

  /** Goes from the application to the sign-in page, as an OIDC client sends it there. */
  async signIn(parameters?: Readonly<Record<string, string>>) {
    assert.ok(this.#application);
    this.#attempt = await this.#application.begin(parameters);
    await this.page.goto(this.#attempt.authorizationUrl);
  }

  /** Waits until the browser is back at the application. @returns what it is told about the person */
  async claims() {
    assert.ok(this.#application && this.#attempt);
    const callback = `${this.#application.origin}/callback`;
    const waiting = this.page.waitForFunction((url) => location.href.startsWith(url), {}, callback);
    await this.#comes('the application', waiting);
    return this.#attempt.claims(this.page.url());
  }

  /** Says where the page is when what was waited for does not come. */
  async #comes<T>(wanted: string, waiting: Promise<T>): Promise<T> {
    try {
      return await waiting;
    } catch (cause) {
      const shown = await this.page.evaluate(() => {
        const host = document.querySelector('auth-sign-in');
        const texts = [host?.shadowRoot, host, document.body].map((root) => root?.textContent ?? '');
        return texts.join(' ').replace(/\s+/g, ' ').slice(0, 500);
      });
      throw new Error(`${wanted} did not come; ${this.page.url()} shows: ${shown}`, {cause});
    }
  }

  /** Waits until this screen, and no other, can be used. */
  async screen(name: string) {
    const waiting = this.page.waitForFunction(
      (tag) => {
        const screens = [...document.querySelectorAll('auth-sign-in > *')].filter((each) =>
          each.localName.endsWith('-screen'),
        );
        const here = screens.filter((each) => !each.hasAttribute('inert'));
        return here.length === 1 && here[0]?.localName === tag && !here[0].hasAttribute('data-prerendered');
      },
      {},
      `auth-${name}-screen`,
    );
    await this.#comes(`screen ${name}`, waiting);
  }

  /** The field with this `name`, emptied and typed into. */
  async fill(name: string, value: string) {
    const input = await this.page.waitForSelector(`auth-sign-in input[name=${name}]`, {visible: true});
    assert.ok(input);
    // Where it was when it was looked for, the card may be on its way elsewhere.
    const isSelected = () =>
      input.evaluate((field) => {
        const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? field.value.length];
        return field.matches(':focus') && start === 0 && end === field.value.length;
      });
    const end = Date.now() + patience;
    do await input.click({count: 3});
    while (!(await isSelected()) && Date.now() < end);
    await input.type(value);
  }

  /** Types into the field with this `name`, which the form has to focus by itself. */
  async type(name: string, value: string) {
    const focused = this.page.waitForSelector(`auth-sign-in input[name=${name}]:focus`);
    await this.#comes(`focus in ${name}`, focused);
    await this.page.keyboard.type(value);
  }

  async valueOf(name: string) {
    return this.page.$eval(`auth-sign-in input[name=${name}]`, (input) => input.value);
  }

  /** What stands at the field that is wrong; `undefined` where nothing is. */
  async errorOf(name: string) {
    return this.page.$eval(`auth-sign-in input[name=${name}]`, (input) => {
      if (input.getAttribute('aria-invalid') !== 'true') return undefined;
      const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids.map((id) => document.getElementById(id)?.textContent.trim()).join(' ');
    });
  }

  /** Clicks the button or link that a person would find under this name. */
  async press(name: string, role = 'button') {
    const named = () => this.page.locator(`::-p-aria([name="${name}"][role="${role}"])`);
    // A locator waits for two frames, and a page that the browser takes for hidden draws none.
    const pressed = named()
      .setTimeout(5000)
      .click()
      .catch(() => this.page.bringToFront().then(() => named().click()));
    await this.#comes(`${role} ${name}`, pressed);
  }

  /** At a provider of the sandbox: says who is there, or cancels. */
  async continueAs(name: string) {
    const button = this.page.locator(`::-p-text(Continue as ${name})`);
    await this.#comes(`Continue as ${name}`, button.click());
  }

  async cancelAtProvider() {
    await this.page.locator('button.quiet').click();
  }

  /** Lets this much time pass in the page; the server's is the stage's. */
  async wait(ms: number) {
    await this.page.evaluate((passed) => {
      for (const clock of [Date, performance]) {
        const before = clock.now.bind(clock);
        clock.now = () => before() + passed;
      }
    }, ms);
  }

  /** The computer's clock is set to another time, for this page and those that come after. No time passes. */
  async setClock(ms: number) {
    const set = (by: number) => {
      const before = Date.now.bind(Date);
      Date.now = () => before() + by;
    };
    const begin = (by: number) => {
      const {timeOrigin} = performance;
      Object.defineProperty(performance, 'timeOrigin', {get: () => timeOrigin + by});
    };
    await this.page.evaluate(set, ms);
    await this.page.evaluateOnNewDocument(set, ms);
    await this.page.evaluateOnNewDocument(begin, ms);
  }

  async submit() {
    await this.page.keyboard.press('Enter');
  }

  /** Waits for these words anywhere on the page. */
  async sees(text: string) {
    await this.#comes(text, this.page.waitForSelector(`::-p-text(${text})`, {visible: true}));
  }

  get path() {
    return new URL(this.page.url()).pathname;
  }

  /** From the application to the code screen, by e-mail. */
  async askForCode(address: string, parameters?: Readonly<Record<string, string>>) {
    await this.signIn(parameters);
    await this.screen('sign-in');
    await this.fill('identifier', address);
    await this.submit();
    await this.screen('code');
  }

  /** Pastes into what has the focus, from the real clipboard. */
  async paste(text: string) {
    const permissions = ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write'] as const;
    await this.#context.overridePermissions(this.#origin, [...permissions]);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('v', {commands: ['Paste']});
    await this.page.keyboard.up('Control');
  }

  /** The code in the newest message to this address, once it is another than `old`. */
  async codeFor(address: string, old?: string): Promise<string> {
    const deadline = Date.now() + patience;
    const inbox = `${this.#origin}/sandbox/inbox.json?${new URLSearchParams({to: address})}`;
    for (;;) {
      const messages = (await (await fetch(inbox)).json()) as {code: string | null}[];
      const code = messages[0]?.code;
      if (code && code !== old) return code;
      if (Date.now() > deadline) throw new Error(`nothing arrived for ${address}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
