/**
 * Somebody who does whatever the screens ask, at the real machine and in front of the embedded server: for tables of
 * what a sign-in asks for, under which settings. Which screens they met is kept.
 */
import assert from 'node:assert/strict';
import type {Command} from '../../src/machine/commands.ts';
import {createSignIn, loadCourse, type SignIn} from '../../src/machine/sign-in-machine.ts';
import type {Screen} from '../../src/machine/state.ts';
import type {Arrival} from '../../src/platform/navigation.ts';
import type {MemoryServer} from '../../src/server/memory.ts';
import {fakeBrowser, laterBrowser, settle, type FakeBrowser} from './fakes.ts';

/** What they have to give. */
export interface Belongings {
  readonly username: string;
  readonly email: string;
  readonly phone: string;
  /** Which of the two they give where either will do. */
  readonly either: 'email' | 'phone';
  readonly password: string;
  /** What they say in the tenant's own fields. */
  readonly profile: {readonly values: Readonly<Record<string, unknown>>; readonly picture?: string};
  /** Loads the page again on every screen. */
  readonly reloads?: boolean;
}

export const belongings: Belongings = {
  username: 'mei_lin',
  email: 'mei.lin@example.com',
  phone: '8613800138000',
  either: 'email',
  password: 'Correct-Horse-7',
  profile: {values: {}},
};

/** What a screen or a dialog is called in a table. */
export const nameOf = (screen: Screen): string => {
  switch (screen.name) {
    case 'missing-profile':
      return `missing ${screen.field}`;
    case 'code':
      return `code to ${screen.identifier.type}`;
    case 'leaving':
      return screen.reason === 'complete' ? 'signed in' : 'provider';
    default:
      return screen.name;
  }
};

export class Newcomer {
  readonly server: MemoryServer;
  readonly has: Belongings;
  readonly met: string[] = [];
  browser: FakeBrowser = fakeBrowser();
  #machine: SignIn | undefined;

  constructor(server: MemoryServer, has: Partial<Belongings> = {}) {
    this.server = server;
    this.has = {...belongings, ...has};
  }

  get state() {
    assert.ok(this.#machine);
    return this.#machine.state;
  }

  async open(arrival: Partial<Arrival> = {}) {
    this.#machine?.dispose();
    this.browser = laterBrowser(this.browser, arrival);
    await loadCourse();
    this.#machine = createSignIn({fetch: (request) => this.server.fetch(request), routing: 'path'}, this.browser);
    await this.act({type: 'start'});
  }

  async act(command: Command) {
    assert.ok(this.#machine);
    const {screen, dialog} = this.state;
    this.#machine.send(command);
    await settle(this.#machine);
    if (nameOf(this.state.screen) !== nameOf(screen)) this.met.push(nameOf(this.state.screen));
    if (this.state.dialog && this.state.dialog !== dialog) this.met.push(`${this.state.dialog.kind}?`);
  }

  /** What was shown is shown again. */
  async reload() {
    const screen = this.browser.entries[this.browser.index];
    await this.open(screen ? {screen} : {});
    assert.equal(this.met.pop(), this.met.at(-1));
  }

  /** To a provider and back, as this person of it. */
  async comeFrom(connectorId: string, code: string) {
    await this.act({type: 'start-social', connectorId});
    const {url = ''} = this.browser.left.at(-1) ?? {};
    const state = new URL(url).searchParams.get('state') ?? '';
    this.met.pop();
    await this.open({route: {kind: 'callback', connectorId}, params: {state, code}});
  }

  /** Does what is asked until there is nothing more to do. */
  async goOn() {
    for (let steps = 0; steps < 12 && this.state.screen.name !== 'leaving'; steps += 1) {
      if (this.has.reloads && !this.state.dialog) await this.reload();
      const next = this.#answer();
      assert.ok(next, `stuck: ${this.met.join(' → ')} ${JSON.stringify(this.state.problem ?? this.state.screen)}`);
      await this.act(next);
    }
  }

  #answer(): Command | undefined {
    const {screen, dialog} = this.state;
    const {has} = this;
    if (dialog) return {type: 'confirm'};
    switch (screen.name) {
      case 'code':
        return {type: 'verify-code', code: this.server.outbox[0]?.code ?? ''};
      case 'password':
        return {type: 'verify-password', identifier: screen.identifier, password: has.password};
      case 'set-password':
        return {type: 'set-password', password: has.password};
      case 'extra-profile':
        return {type: 'save-extra-profile', ...has.profile};
      case 'missing-profile': {
        if (screen.field === 'username') return {type: 'save-username', username: has.username};
        const type = screen.field === 'emailOrPhone' ? has.either : screen.field;
        return {type: 'save-contact', identifier: {type, value: has[type]}};
      }
      default:
        return undefined;
    }
  }
}
