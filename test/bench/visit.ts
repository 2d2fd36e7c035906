/**
 * One visit of a page, and what it cost until its field could be typed into, and until Enter in it was answered.
 */
import {brotliCompressSync} from 'node:zlib';
import type {Browser, CDPSession, HTTPResponse, Page} from 'puppeteer-core';
import {emptyPath} from './serve.ts';

export interface Target {
  readonly name: string;
  readonly origin: string;
  readonly path: string;
  /** CSS of the field; `>>>` goes into an open shadow root. */
  readonly field: string;
  /**
   * CSS of what says that Enter in the field is answered. Without it the field says so by being there: a script has made
   * it, or a form in HTML needs none.
   */
  readonly answers: string | undefined;
  /** The end of the path of what Enter does not wait for: held back where bytes are counted, so that it counts as late. */
  readonly later: string | undefined;
}

export interface Cost {
  /** Milliseconds from the navigation to the first frame in which the field takes input. */
  readonly typable: number;
  /** To the first frame in which Enter does what it is there for. */
  readonly answered: number;
  /** Milliseconds of style and layout until the page was quiet. */
  readonly layout: number;
  /** Megabytes of JavaScript heap after two collections. */
  readonly heap: number;
}

export interface Profile {
  readonly cpu: number;
  readonly network: {latency: number; downloadThroughput: number; uploadThroughput: number} | undefined;
}

export const fast: Profile = {cpu: 1, network: undefined};
/** A cheap phone: a sixth of this processor, 1.6 Mbit/s down, 0.75 up, 150 ms for each request. */
export const slow: Profile = {
  cpu: 6,
  network: {latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8},
};

declare global {
  interface Window {
    /** When the field could first be typed into. */
    typableAt?: number;
    /** When Enter was first answered. */
    answeredAt?: number;
  }
}

/** Runs in the page from its beginning: looks once in each frame whether a person could type, and then go on. */
const watch = (path: string, field: string, answers: string | undefined) => {
  if (location.pathname + location.search !== path) return;
  const find = () => {
    let root: ParentNode | null | undefined = document;
    let found: HTMLElement | null | undefined;
    for (const selector of field.split('>>>')) {
      found = root?.querySelector<HTMLElement>(selector.trim());
      root = found?.shadowRoot;
    }
    return found;
  };
  const takesInput = (input: HTMLElement) => {
    const {x, y, width, height} = input.getBoundingClientRect();
    if (width < 8 || height < 8 || input.matches(':disabled') || input.closest('[inert]')) return false;
    if (!input.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
    const root = input.getRootNode() as Document | ShadowRoot;
    if (root.elementFromPoint(x + width / 2, y + height / 2) !== input) return false;
    input.focus({preventScroll: true});
    return root.activeElement === input;
  };
  const look = () => {
    const isAnswered = !answers || document.querySelector(answers);
    // Between the two there is nothing to measure, and nothing else is asked of the page.
    if (!window.typableAt || isAnswered) {
      const input = find();
      if (input && takesInput(input)) {
        window.typableAt ??= performance.now();
        if (isAnswered) return void (window.answeredAt = performance.now());
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

const metrics = async (session: CDPSession) => {
  const list = (await session.send('Performance.getMetrics')).metrics;
  return Object.fromEntries(list.map(({name, value}) => [name, value]));
};

const open = async (page: Page, {name, origin, path}: Target) => {
  // What is held back would hold the rest of its events back, too.
  await page.goto(origin + path, {waitUntil: []});
  const answered = page.waitForFunction(() => window.answeredAt !== undefined, {polling: 100, timeout: 60_000});
  await answered.catch((cause: unknown) => {
    throw new Error(`${name}: nobody answers at ${page.url()}`, {cause});
  });
};

const visit = async (page: Page, session: CDPSession, target: Target): Promise<Cost> => {
  const before = await metrics(session);
  await open(page, target);
  await page.waitForNetworkIdle({idleTime: 700});
  const after = await metrics(session);
  const [typable = NaN, end = NaN] = await page.evaluate(() => [window.typableAt, window.answeredAt]);
  const spent = (name: string) => (after[name] ?? NaN) - (before[name] ?? NaN);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return {
    typable,
    answered: end,
    layout: 1000 * (spent('LayoutDuration') + spent('RecalcStyleDuration')),
    heap: (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20,
  };
};

/** A person who has never been here, and who then comes again. */
export const visitTwice = async (browser: Browser, target: Target, profile: Profile): Promise<[Cost, Cost]> => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({width: 1280, height: 800});
    await page.evaluateOnNewDocument(watch, target.path, target.field, target.answers);
    const session = await page.createCDPSession();
    const leave = () => page.goto(target.origin + emptyPath);
    await leave();
    await session.send('Performance.enable');
    await session.send('HeapProfiler.enable');
    await session.send('Network.enable');
    if (profile.network) await session.send('Network.emulateNetworkConditions', {offline: false, ...profile.network});
    await session.send('Emulation.setCPUThrottlingRate', {rate: profile.cpu});
    const cold = await visit(page, session, target);
    await leave();
    return [cold, await visit(page, session, target)];
  } finally {
    await context.close();
  }
};

/** Of what had arrived when Enter was answered: brotli at its best. */
const weighArrived = async (page: Page, responses: readonly HTTPResponse[]) => {
  const inTime = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter((entry) => (entry as PerformanceResourceTiming).responseEnd <= (window.answeredAt ?? 0))
      .map(({name}) => name),
  );
  const arrived = responses.filter((each) => inTime.includes(each.url()));
  const bodies = await Promise.all(arrived.map((each) => each.buffer()));
  return bodies.reduce((sum, body) => sum + Math.min(body.length, brotliCompressSync(body).length), 0);
};

/** Kilobytes of everything that has to be there before Enter is answered, the page included. */
export const weigh = async (browser: Browser, target: Target): Promise<number> => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.evaluateOnNewDocument(watch, target.path, target.field, target.answers);
    const responses: HTTPResponse[] = [];
    page.on('response', (response) => responses.push(response));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isLater = target.later !== undefined && new URL(request.url()).pathname.endsWith(target.later);
      if (!isLater) void request.continue();
    });
    await open(page, target);
    return (await weighArrived(page, responses)) / 1000;
  } finally {
    await context.close();
  }
};
