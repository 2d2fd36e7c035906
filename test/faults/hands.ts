/**
 * How a person does what was decided: with the pointer and the keyboard.
 */
import {totpAt} from '../../src/server/mfa/totp.ts';
import type {Journey} from './journeys.ts';
import type {Button, Seen, View} from './look.ts';
import {valueFor, type Action, type Facts} from './person.ts';
import {comesOrNot, type Visit} from './visit.ts';

/** A code is tried this often before another one is asked for. */
const mostUses = 2;

/** In the languages of the journeys. */
const sendANewCode = ['Send a new code', 'Neuen Code anfordern'];

export class Hands {
  readonly #visit: Visit;
  readonly #facts: Facts;
  /** Everything is pressed so often. */
  readonly #times: number;
  readonly #codes: string[] = [];

  constructor(visit: Visit, {facts}: Journey, times: number) {
    this.#visit = visit;
    this.#facts = facts;
    this.#times = times;
  }

  async do(action: Action, view: View): Promise<unknown> {
    const {page} = this.#visit;
    switch (action.type) {
      case 'press':
        await this.#fill(view, (name) => action.drafts?.[name]);
        return this.#press(action.button, view);
      case 'fill':
        await this.#fill(view, (name) => valueFor(name, this.#facts, view.screen));
        await this.#agree(view);
        return this.#press(action.button, view);
      case 'code':
        return this.#typeCode(view);
      case 'reload':
        return comesOrNot(page.reload());
      case 'back':
        return comesOrNot(page.goBack());
      case 'begin':
        return this.#visit.start();
    }
  }

  async #typeCode(view: View) {
    if (view.screen === 'mfa-totp') return this.#typeCodeOfApp(view);
    const {identifier, email} = this.#facts;
    const address = view.url.includes('/continue/') ? email : identifier;
    const code = this.#visit.stage.server.sandbox?.inbox.messages(address)[0]?.code;
    const uses = this.#codes.filter((each) => each === code).length;
    if (!code || uses >= mostUses) return this.#askForCode();
    this.#codes.push(code);
    await this.#fill(view, (name) => (name === 'code' ? code : undefined));
    // It sends itself, but for the same again.
    const verify = view.buttons.find(({kind}) => kind === 'primary');
    return verify && (uses > 0 || this.#times > 1) && this.#press(verify, view);
  }

  /** Of an app that has just read the key. */
  async #typeCodeOfApp(view: View) {
    const key = await this.#visit.page.$eval('.as-key', ({textContent}) => textContent);
    const code = await totpAt(key, Date.now());
    await this.#fill(view, (name) => (name === 'code' ? code : undefined));
  }

  async #askForCode() {
    await this.#visit.passTime(60_000);
    const view = await this.#visit.settled();
    const button = view.buttons.find(({label}) => sendANewCode.includes(label));
    if (!button) throw new Error('no new code can be asked for');
    return this.#press(button, view);
  }

  async #fill(view: View, valueOf: (name: string) => string | undefined) {
    const {page} = this.#visit;
    for (const {name, value, index} of view.fields) {
      const wanted = valueOf(name);
      if (wanted === undefined || (wanted === value && name !== 'code')) continue;
      await page.evaluate((nth) => {
        const input = (globalThis as Seen).seen?.[nth] as HTMLInputElement;
        input.focus();
        input.select();
      }, index);
      await page.keyboard.sendCharacter(wanted);
    }
  }

  async #agree(view: View) {
    const box = view.fields.find(({name, checked}) => name === 'agreement' && !checked);
    if (box) await this.#click(box.index, view, 1);
  }

  #press({index}: Button, view: View) {
    return this.#click(index, view, this.#times);
  }

  async #click(index: number, view: View, count: number) {
    const {page} = this.#visit;
    // What has gone in the meantime cannot be pressed.
    const point = await page.evaluate(pointOf, index).catch(() => undefined);
    if (!point) return;
    if (!point.isCovered) return page.mouse.click(point.x, point.y, {count});
    const now = await this.#visit.settled();
    if (now.screen === view.screen && now.dialog === view.dialog) throw new Error('what is pressed is covered');
  }
}

/** Where to press; runs in the page. */
const pointOf = (index: number) => {
  const element = (globalThis as Seen).seen?.[index];
  if (!element?.isConnected) return undefined;
  element.scrollIntoView({block: 'nearest'});
  const {left, top, width, height} = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const inner = hit?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return {x, y, isCovered: !hit || !(element.contains(hit) || hit.contains(element))};
};
