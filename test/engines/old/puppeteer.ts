/** Engines of then by a library of then: the one that the other tests use has forgotten their words. */
import puppeteer, {type Page, type PuppeteerNodeLaunchOptions} from 'puppeteer-of-then';
import type {OldEngine, OldPage} from './engine.ts';
import {asked} from './waiting.ts';

/** A refusal of the API is an answer, not a fault; the browser logs it all the same. */
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/;

const pageOf = (page: Page): OldPage => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !refusal.test(message.text())) complaints.push(message.text());
  });
  const evaluate = (expression: string) => page.evaluate(expression);
  /** A key may lead away from the page, and then Firefox says nothing of it any more. */
  const untilGone = (keys: Promise<void>) => {
    keys.catch(() => {});
    return Promise.race([keys, new Promise<void>((resolve) => page.once('framenavigated', () => resolve()))]);
  };
  return {
    ...asked({complaints, evaluate}, (url) => evaluate(`location.assign(${JSON.stringify(url)})`)),
    type: (text) => untilGone(page.keyboard.type(text)),
    press: (key) => untilGone(page.keyboard.press(key)),
    picture: () => page.screenshot({encoding: 'binary'}),
  };
};

export const startWith = async (options: PuppeteerNodeLaunchOptions): Promise<OldEngine> => {
  const browser = await puppeteer.launch({...options, headless: true, defaultViewport: {width: 800, height: 900}});
  return {
    version: await browser.version(),
    async newPage() {
      const context = await browser.createIncognitoBrowserContext();
      return pageOf(await context.newPage());
    },
    stop: () => browser.close(),
  };
};
