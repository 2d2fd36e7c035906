/**
 * What a browser fetches until the identifier can be typed in, or until Enter is answered in it.
 */
import type {HTTPResponse, Page} from 'puppeteer-core';

export interface Fetched {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
  /** How many requests one after another it ends. */
  readonly depth: number;
}

export const field = 'auth-sign-in input[name=identifier]';
/** The form of the HTML, once somebody listens to it. */
const answering = 'auth-sign-in [data-prerendered=answers]';
/** The script that draws, which nobody has to wait for then. */
const drawing = /\/index\.js$/;

declare global {
  interface Window {
    /** When the field could first be typed in, or was answered. */
    fieldReady?: number;
  }
}

/** Runs in the page from its beginning. */
const watchField = (selector: string) => {
  const look = () => {
    const input = document.querySelector<HTMLInputElement>(selector);
    const {x = 0, y = 0, width = 0, height = 0} = input?.getBoundingClientRect() ?? {};
    // Visible is not enough: nothing may lie over it.
    if (input && !input.disabled && document.elementFromPoint(x + width / 2, y + height / 2) === input) {
      window.fieldReady = performance.now();
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

const timings = () =>
  [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
    .map(({name, fetchStart, responseEnd}) => ({name, start: fetchStart, end: responseEnd}));

/** By the next frame a quick machine has fetched what comes later, too. */
const watchAnswer = (selector: string) => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    window.fieldReady = performance.now();
  }).observe(document, {attributes: true, childList: true, subtree: true});
};

/** In the order it was asked for, until the identifier can be typed in. */
export const fetchedBeforeField = (page: Page, url: string) => fetchedUntil(page, url, watchField, field);

/** Until Enter in the field of the HTML is answered; what draws is held back, so that it counts as late. */
export const fetchedBeforeAnswer = async (page: Page, url: string) => {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!drawing.test(request.url())) void request.continue();
  });
  return fetchedUntil(page, url, watchAnswer, answering);
};

const fetchedUntil = async (
  page: Page,
  url: string,
  watch: (selector: string) => void,
  selector: string,
): Promise<readonly Fetched[]> => {
  const responses = new Map<string, HTTPResponse>();
  page.on('response', (response) => responses.set(response.url(), response));
  await page.evaluateOnNewDocument(watch, selector);
  // What is held back would hold the page's events back, too.
  await page.goto(url, {waitUntil: []});
  await page.waitForFunction(() => window.fieldReady !== undefined);
  const ready = (await page.evaluate(() => window.fieldReady)) ?? NaN;

  const fetched: (Fetched & {end: number})[] = [];
  const arrived = (await page.evaluate(timings)).filter(({end}) => end <= ready);
  for (const {name, start, end} of arrived.sort((one, other) => one.start - other.start)) {
    const response = responses.get(name);
    // Pictures follow the field, which waits for none; a quick machine has them by the next frame.
    if (!response || response.request().resourceType() === 'image') continue;
    const depth = 1 + Math.max(0, ...fetched.filter((other) => other.end <= start).map((other) => other.depth));
    const type = response.request().resourceType();
    fetched.push({path: new URL(name).pathname, type, body: await response.buffer(), depth, end});
  }
  return fetched;
};
