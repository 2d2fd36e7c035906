/**
 * A page that stays open for a day holds on to nothing that is gone: no screen, no language, no form.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CDPSession, Page} from 'puppeteer-core';
import type {State} from '../../src/machine/state.ts';
import {codeSent, fixtures} from '../../stories/fixtures.ts';
import {findHeadlessChromium} from '../support/browsers.ts';
import {useStage} from '../support/flow.ts';
import {setUp, type Stand} from '../support/stand.ts';

// The engine compiles what runs often once more, and keeps that: it is no leak, and would hide one.
const stage = useStage((config) => config, findHeadlessChromium, ['--js-flags=--no-opt --no-maglev --no-sparkplug']);

/** Of the heap, in all that is done. */
const growth = 1.05;

const languages = ['fr', 'de', 'es', 'ja', 'ko', 'pt-BR', 'ru', 'ar', 'zh-CN', 'en'];
const mounts = 200;

/** Fifty, each another screen than the one before; the two that are only waited on are left out. */
const states = (() => {
  const known: readonly State[] = Object.values(fixtures);
  const byScreen = [...Map.groupBy(known, ({screen}) => screen.name).values()];
  const inTurn = [0, 1, 2].flatMap((turn) => byScreen.flatMap((each) => each[turn] ?? []));
  return inTurn.filter(({screen}) => screen.name !== 'loading' && screen.name !== 'leaving').slice(0, 50);
})();

/** In the page. */
declare const stand: Stand;

const collect = async (session: CDPSession) => {
  // What is collected first may let go of more.
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
};

interface Held {
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly sheets: number;
}

/** Once what is under way has ended. */
const held = async (page: Page, session: CDPSession, before?: Held): Promise<Held> => {
  await page.waitForNetworkIdle({idleTime: 200});
  await collect(session);
  const {metrics} = await session.send('Performance.getMetrics');
  const count = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
  const now = {
    heap: (await session.send('Runtime.getHeapUsage')).usedSize,
    listeners: count('JSEventListeners'),
    nodes: count('Nodes'),
    sheets: await page.evaluate(() => document.adoptedStyleSheets.length),
  };
  return before && now.nodes >= before.nodes && now.listeners >= before.listeners ? now : held(page, session, now);
};

type Act = (page: Page, session: CDPSession) => Promise<void>;

/** What is there for the first time brings its code, which stays: `rehearse` comes before anything counts. */
const holdsOnToNothing = async (rehearse: Act, act = rehearse) => {
  const visitor = await stage.newVisitor();
  const {page} = visitor;
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  await visitor.signIn();
  await page.evaluate(() => customElements.whenDefined('auth-sign-in').then(() => {}));
  await page.evaluate(setUp);
  await rehearse(page, session);
  const {heap, ...before} = await held(page, session);
  await page.evaluate(setUp);
  await act(page, session);
  const {heap: heapAfter, ...after} = await held(page, session);
  assert.deepEqual(after, before);
  assert.ok(heapAfter <= heap * growth, `${heap} bytes became ${heapAfter}`);
};

test('of screens that were walked through', () =>
  holdsOnToNothing((page) =>
    page.evaluate(
      async (known, code) => {
        await stand.show([...known, code]);
        stand.leave();
      },
      states,
      codeSent(Date.now()),
    ),
  ));

test('of languages that were spoken', () =>
  holdsOnToNothing(async (page) => {
    await page.evaluate((each) => stand.show(each), states.slice(0, 1));
    await page.evaluate((each) => stand.speak(each), languages);
  }));

test('of forms that were there', () => {
  const some = mounts / 10;
  return holdsOnToNothing(
    async (page) => {
      // One that stays long enough for all of it to arrive.
      await page.evaluate((each) => stand.show([each]), fixtures.signIn);
      await page.waitForNetworkIdle({idleTime: 300});
      await page.evaluate(setUp);
      await page.evaluate((times) => stand.mount(times), some);
    },
    async (page, session) => {
      for (let done = 0; done < mounts; done += some) {
        await page.evaluate((times) => stand.mount(times), some);
        // Otherwise tables grow for all that is gone but not yet collected, and stay that large.
        await collect(session);
      }
    },
  );
});
