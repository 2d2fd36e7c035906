/** What moves in a page by itself. */
import type {Page} from 'puppeteer-core';

/** What a `layout-shift` entry says. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

declare global {
  interface Window {
    shifts?: string[];
  }
}

/** From the next page on. */
export const watchShifts = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    const shifts: string[] = (window.shifts = []);
    const say = ({value, startTime, sources}: LayoutShift) =>
      [
        `${value} after ${startTime} ms`,
        ...sources.map(({node, previousRect: before, currentRect: now}) => {
          const what = node instanceof Element ? node.outerHTML.slice(0, 100) : String(node?.textContent);
          return `${what} from ${JSON.stringify(before)} to ${JSON.stringify(now)}`;
        }),
      ].join('\n');
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(say(entry as LayoutShift));
    }).observe({type: 'layout-shift', buffered: true});
  });

/** How far what moved, and when. */
export const shiftsIn = (page: Page) => page.evaluate(() => window.shifts);
