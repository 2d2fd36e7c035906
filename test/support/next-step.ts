/**
 * The step after the first: somebody types an address, the server answers, and the next field is there.
 */
import type {Page} from 'puppeteer-core';
import {field} from '../size/fetched.ts';

/** Marks of the page's timeline. */
export const answered = 'answered';
export const typable = 'typable';

/**
 * Runs in the page from its beginning: when the last answer had been read, or Enter was pressed where nothing had to be
 * asked after it, and when the next field had the focus.
 */
const watch = (answeredMark: string, typableMark: string) => {
  const text = Object.getOwnPropertyDescriptor(Response.prototype, 'text')?.value as (
    this: Response,
  ) => Promise<string>;
  const begin = () => {
    performance.clearMarks(answeredMark);
    performance.mark(answeredMark);
  };
  Response.prototype.text = async function () {
    const body = await text.call(this);
    begin();
    return body;
  };
  addEventListener('keydown', ({key}) => key === 'Enter' && begin(), true);
  addEventListener('focusin', ({target}) => {
    const isNext = target instanceof HTMLInputElement && ['code', 'password'].includes(target.name);
    if (isNext) performance.mark(typableMark);
  });
};

/** Types an address, as fast as people do, and is ready to send it. */
export const typeAddress = async (page: Page, url: string, address: string) => {
  await page.evaluateOnNewDocument(watch, answered, typable);
  await page.goto(url);
  await (await page.waitForSelector(field))?.click();
  await page.type(field, address, {delay: 80});
  await page.waitForNetworkIdle({idleTime: 500});
};

export const sendAddress = async (page: Page) => {
  await page.keyboard.press('Enter');
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, {polling: 50}, typable);
};
