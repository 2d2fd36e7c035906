/** Somebody who signs in with an engine of then, and does what hands can do. Each screen they come to leaves a picture. */
import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Application, SignInAttempt} from '../../support/application.ts';
import type {OldPage} from './engine.ts';

/** In words that these engines understand. */
const element = `document.querySelector('auth-sign-in')`;
const field = (name: string) => `${element}.querySelector('input[name=${name}]')`;

/** Our sheets mean something, and its colours were worked out. */
const isDressed = `(() => {
  const card = ${element}.shadowRoot.querySelector('[part=card]');
  return card && getComputedStyle(card).display === 'flex' && /^rgb\\(\\d/.test(getComputedStyle(card).backgroundColor);
})()`;

/** Drawn by the script, and nothing moves but what never ends. */
const isThere = (screen: string) => `(() => {
  const here = [...${element}.children].filter((each) => each.localName.endsWith('-screen') && !each.inert);
  const [only] = here;
  const isStill = document.getAnimations().every(({effect}) => effect.getComputedTiming().endTime === Infinity);
  return here.length === 1 && only.localName === 'auth-${screen}-screen' && !('prerendered' in only.dataset) && isStill;
})()`;

export class Person {
  readonly page: OldPage;
  readonly #pictures: string;
  readonly #application: Application;
  readonly #attempt: SignInAttempt;

  private constructor(page: OldPage, pictures: string, application: Application, attempt: SignInAttempt) {
    this.page = page;
    this.#pictures = pictures;
    this.#application = application;
    this.#attempt = attempt;
    mkdirSync(pictures, {recursive: true});
  }

  /** Sent to the sign-in page by the application. */
  static async arrive(page: OldPage, pictures: string, application: Application, parameters?: Record<string, string>) {
    const attempt = await application.begin(parameters);
    await page.goTo(attempt.authorizationUrl);
    return new Person(page, pictures, application, attempt);
  }

  async keepPicture(name: string) {
    writeFileSync(join(this.#pictures, `${name}.png`), await this.page.picture());
  }

  /** Waits until this screen, and no other, can be used. */
  async screen(name: string) {
    await this.page.waitFor(`${isThere(name)} && ${isDressed}`);
    await this.keepPicture(name);
  }

  /** Into the field with this `name`, which the form has to focus by itself. */
  async type(name: string, text: string) {
    await this.page.waitFor(`document.activeElement === ${field(name)}`);
    await this.page.type(text);
  }

  async focus(name: string) {
    await this.page.evaluate(`${field(name)}.focus()`);
  }

  async click(selector: string) {
    await this.page.evaluate(`${element}.querySelector(${JSON.stringify(selector)}).click()`);
  }

  async setScheme(scheme: 'light' | 'dark') {
    await this.page.evaluate(`${element}.setAttribute('scheme', '${scheme}')`);
  }

  /** Waits for the ring around it. */
  async seesFocusIn(name: string) {
    await this.page.waitFor(`getComputedStyle(${field(name)}.parentElement).outlineStyle === 'solid'`);
  }

  /** Waits until the first button, which sends the form, is of this colour. */
  async seesButton(color: string) {
    const button = `${element}.querySelector('[part~=button-primary]')`;
    await this.page.waitFor(`getComputedStyle(${button}).backgroundColor === '${color}'`);
  }

  /** Waits until the browser is back at the application, which is told that it is they. */
  async isSignedIn(who: string) {
    await this.page.waitFor(`location.href.startsWith('${this.#application.origin}/callback')`);
    const {email} = await this.#attempt.claims(String(await this.page.evaluate('location.href')));
    assert.equal(email, who);
  }
}
