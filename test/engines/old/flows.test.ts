/** Whole sign-ins in the oldest engines that are served. Pictures are left in .cache/. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, afterEach, before, describe, test, type TestContext} from 'node:test';
import {totpAt} from '../../../src/server/mfa/totp.ts';
import type {OldEngine} from './engine.ts';
import {oldEngines} from './engines.ts';
import {Person} from './person.ts';
import {startStage, type Stage} from './stage.ts';

const pictures = join(import.meta.dirname, '../../../.cache/old-engines');
const passwordsOnly = {
  signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
};
const alice = 'alice@example.com';
const bob = 'bob@example.com';
const stranger = 'new.person@example.com';

for (const [name, {version, start}] of Object.entries(oldEngines)) {
  describe(name, () => {
    let engine: OldEngine;
    let stage: Stage;
    let people: Person[] = [];

    before(async () => {
      [engine, stage] = await Promise.all([start(), startStage()]);
    });

    afterEach(async () => {
      const complaints = people.flatMap(({page}) => page.complaints);
      people = [];
      await stage.reset();
      assert.deepEqual(complaints, [], 'the page complained');
    });

    after(async () => {
      await engine.stop();
      await stage.stop();
    });

    const arrive = async (flow: TestContext, parameters?: Record<string, string>, application = stage.application) => {
      const person = await Person.arrive(
        await engine.newPage(),
        join(pictures, name, flow.name),
        application,
        parameters,
      );
      people.push(person);
      return person;
    };

    const typeCode = async (person: Person, address: string) => {
      await person.screen('code');
      const code = stage.server.sandbox?.inbox.messages(address)[0]?.code;
      assert.ok(code, `nothing arrived for ${address}`);
      // The last digit sends it.
      await person.type('code', code);
    };

    const proveToBe = async (person: Person, address: string) => {
      await person.screen('sign-in');
      await person.type('identifier', address);
      await person.page.press('Enter');
      await typeCode(person, address);
    };

    test('is the one of then', () => {
      assert.match(engine.version, new RegExp(`[/ ]${version}\\.`));
    });

    for (const firstScreen of [true, false]) {
      const from = firstScreen ? 'in the HTML' : 'drawn by the script';

      test(`code, first screen ${from}`, async (t) => {
        stage.pages.firstScreen = firstScreen;
        const person = await arrive(t);
        await proveToBe(person, alice);
        await person.isSignedIn(alice);
      });

      test(`password, first screen ${from}`, async (t) => {
        stage.pages.firstScreen = firstScreen;
        stage.server.settings.patch(passwordsOnly);
        const person = await arrive(t);
        await person.screen('sign-in');
        await person.type('identifier', bob);
        // In between is what leads to another password.
        await person.page.press('Tab');
        await person.page.press('Tab');
        await person.type('password', 'fernway-demo-2');
        await person.page.press('Enter');
        await person.isSignedIn(bob);
      });
    }

    test('typed before the script is there', async (t) => {
      const letGo = stage.holdScripts();
      const person = await arrive(t);
      await person.type('identifier', alice.slice(0, 5));
      await person.keepPicture('without its script');
      letGo();
      await person.screen('sign-in');
      await person.seesFocusIn('identifier');
      await person.type('identifier', alice.slice(5));
      await person.page.press('Enter');
      await typeCode(person, alice);
      await person.isSignedIn(alice);
    });

    test('what came in the HTML keeps its look while the script takes it over', async (t) => {
      const letGo = stage.holdScripts();
      const person = await arrive(t);
      await person.page.waitFor(`!!document.querySelector('auth-sign-in input')`);
      await person.page.evaluate(`(() => {
        window.seen = [];
        const look = () => {
          // Engines without declarative shadow roots have no card yet.
          const card = document.querySelector('auth-sign-in').shadowRoot?.querySelector('[part~=card]');
          if (card) seen.push(getComputedStyle(card).display + ' ' + getComputedStyle(card).backgroundColor);
          requestAnimationFrame(look);
        };
        look();
      })()`);
      letGo();
      await person.screen('sign-in');
      assert.deepEqual(await person.page.evaluate('[...new Set(seen)]'), ['flex rgb(255, 255, 255)']);
    });

    test('Enter before the script is there has to be pressed again', async (t) => {
      const letGo = stage.holdScripts();
      const person = await arrive(t);
      await person.type('identifier', alice);
      await person.page.press('Enter');
      letGo();
      await person.screen('sign-in');
      await person.page.press('Enter');
      await typeCode(person, alice);
      await person.isSignedIn(alice);
    });

    test('registration', async (t) => {
      const person = await arrive(t, {first_screen: 'register'});
      await person.screen('register');
      await person.type('identifier', stranger);
      await person.page.press('Enter');
      await person.page.waitFor(`!!document.querySelector('[name=agreement][aria-invalid=true]')`);
      await person.keepPicture('not agreed');
      await person.click('[name=agreement]');
      await person.focus('identifier');
      await person.page.press('Enter');
      await typeCode(person, stranger);
      await person.isSignedIn(stranger);
    });

    test('second factor', async (t) => {
      const dana = stage.server.config.users.find(({totpSecret}) => totpSecret);
      assert.ok(dana?.email && dana.totpSecret);
      const person = await arrive(t);
      await proveToBe(person, dana.email);
      await person.screen('mfa-code');
      await person.type('code', await totpAt(dana.totpSecret, Date.now()));
      await person.isSignedIn(dana.email);
    });

    test('consent', async (t) => {
      const person = await arrive(t, {}, stage.theirs);
      await proveToBe(person, alice);
      await person.screen('consent');
      await person.click('[part~=button-primary]');
      await person.isSignedIn(alice);
    });

    test('right to left', async (t) => {
      const person = await arrive(t, {ui_locales: 'ar'});
      await proveToBe(person, alice);
      await person.isSignedIn(alice);
    });

    test('colours of the tenant, light and dark', async (t) => {
      stage.server.settings.patch({color: {primaryColor: '#a05', isDarkModeEnabled: true, darkPrimaryColor: '#f8b'}});
      const person = await arrive(t);
      await person.screen('sign-in');
      await person.seesButton('rgb(170, 0, 85)');
      const hasSchemes = await person.page.evaluate(`CSS.supports('color-scheme: dark')`);
      await person.setScheme('dark');
      await person.seesButton(hasSchemes ? 'rgb(255, 136, 187)' : 'rgb(170, 0, 85)');
      await person.keepPicture('sign-in, dark');
    });
  });
}
