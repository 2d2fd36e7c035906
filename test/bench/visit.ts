/**
 * One visit of a page, and what it cost until its field could be typed into, and until its script had taken over.
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
   * The event that tells that Enter in the field is answered by the script. Without one the field says so by being
   * there: a script has made it, or a form in HTML needs none.
   */
  readonly takeover: string | undefined;
}

export interface Cost {
  /** Milliseconds from the navigation to the first frame in which the field takes input. */
  readonly typable: number;
  /** To the first frame in which Enter does what it is there for. */
  readonly takenOver: number;
  /** Of everything that had arrived by then, the page included: brotli at its best. */
  readonly kilobytes: number;
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
    /** When it was the script's. */
    takenOverAt?: number;
  }
}

/** Runs in the page from its beginning: looks once in each frame whether a person could type, and then go on. */
const watch = (path: string, field: string, takeover: string | undefined) => {
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
  let isTakenOver = !takeover;
  if (takeover) addEventListener(takeover, () => (isTakenOver = true), {once: true});
  const look = () => {
    // Between the two there is nothing to measure, and nothing is asked of the page.
    if (!window.typableAt || isTakenOver) {
      const input = find();
      if (input && takesInput(input)) {
        window.typableAt ??= performance.now();
        if (isTakenOver) return void (window.takenOverAt = performance.now());
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

/** What had arrived by `end`. The browser's cache answers with nothing to weigh. */
const weigh = async (page: Page, responses: readonly HTTPResponse[], end: number) => {
  const ends = await page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
      (entry) => [entry.name, (entry as PerformanceResourceTiming).responseEnd] as const,
    ),
  );
  const inTime = new Set(ends.filter(([, arrived]) => arrived <= end).map(([name]) => name));
  const bodies = await Promise.all(
    responses.filter((each) => inTime.has(each.url()) && !each.fromCache()).map((each) => each.buffer()),
  );
  return bodies.reduce((sum, body) => sum + Math.min(body.length, brotliCompressSync(body).length), 0);
};

const visit = async (page: Page, session: CDPSession, {name, origin, path}: Target): Promise<Cost> => {
  const responses: HTTPResponse[] = [];
  const collect = (response: HTTPResponse) => responses.push(response);
  const before = await metrics(session);
  page.on('response', collect);
  await page.goto(origin + path, {waitUntil: 'domcontentloaded'});
  const takenOver = page.waitForFunction(() => window.takenOverAt !== undefined, {polling: 100, timeout: 60_000});
  await takenOver.catch((cause: unknown) => {
    throw new Error(`${name}: nobody has taken over`, {cause});
  });
  await page.waitForNetworkIdle({idleTime: 700});
  page.off('response', collect);
  const after = await metrics(session);
  const [typable = NaN, end = NaN] = await page.evaluate(() => [window.typableAt, window.takenOverAt]);
  const spent = (name: string) => (after[name] ?? NaN) - (before[name] ?? NaN);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return {
    typable,
    takenOver: end,
    kilobytes: (await weigh(page, responses, end)) / 1000,
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
    await page.evaluateOnNewDocument(watch, target.path, target.field, target.takeover);
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
