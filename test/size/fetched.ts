/**
 * What a browser fetches until the identifier can be typed in, or until the script has taken it over.
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
/** Not the one of the HTML, until the script has taken it over. */
const fieldOfScript = `auth-sign-in:not(:has([data-prerendered])) input[name=identifier]`;

declare global {
  interface Window {
    /** When the field could first be typed in, or was taken over. */
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

/**
 * The field of the HTML can be typed in from the first. The task that takes it over ends the wait: by the next frame a
 * quick machine has fetched what comes later, too.
 */
const watchTakeOver = (selector: string) => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    window.fieldReady = performance.now();
  }).observe(document, {attributes: true, childList: true, subtree: true});
};

/** In the order it was asked for, until the identifier can be typed in. */
export const fetchedBeforeField = (page: Page, url: string) => fetchedUntil(page, url, watchField, field);

/** Until the script has taken the field of the HTML over. */
export const fetchedBeforeTakeOver = (page: Page, url: string) => fetchedUntil(page, url, watchTakeOver, fieldOfScript);

const fetchedUntil = async (
  page: Page,
  url: string,
  watch: (selector: string) => void,
  selector: string,
): Promise<readonly Fetched[]> => {
  const responses = new Map<string, HTTPResponse>();
  page.on('response', (response) => responses.set(response.url(), response));
  await page.evaluateOnNewDocument(watch, selector);
  await page.goto(url);
  await page.waitForFunction(() => window.fieldReady !== undefined);
  const ready = (await page.evaluate(() => window.fieldReady)) ?? NaN;

  const fetched: (Fetched & {end: number})[] = [];
  const arrived = (await page.evaluate(timings)).filter(({end}) => end <= ready);
  for (const {name, start, end} of arrived.sort((one, other) => one.start - other.start)) {
    const response = responses.get(name);
    if (!response) continue;
    const depth = 1 + Math.max(0, ...fetched.filter((other) => other.end <= start).map((other) => other.depth));
    const type = response.request().resourceType();
    fetched.push({path: new URL(name).pathname, type, body: await response.buffer(), depth, end});
  }
  return fetched;
};
