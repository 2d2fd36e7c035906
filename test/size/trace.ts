/**
 * What the main thread of a page did, in the browser's own words.
 */
import type {Page} from 'puppeteer-core';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as is `dur`. */
  readonly ts: number;
  readonly dur?: number;
}

export interface Trace {
  /** On the thread that made the mark, until it did. */
  before(mark: string): readonly TraceEvent[];
  /** When a mark was made last. */
  timeOf(mark: string): number;
}

const scripts = new Set(['FunctionCall', 'v8.evaluateModule']);
const layouts = new Set(['Layout', 'UpdateLayoutTree']);

export const isScript = (name: string) => scripts.has(name);
/** Style or layout; outside a frame a script has asked for it. */
export const isForced = (name: string) => layouts.has(name);

/** The names of what happened in the time of another event. */
export const within = (outer: TraceEvent, events: readonly TraceEvent[]) =>
  events.filter(({ts}) => outer.ts <= ts && ts < outer.ts + (outer.dur ?? 0)).map(({name}) => name);

/** While `act` goes on. */
export const trace = async (page: Page, act: () => Promise<unknown>): Promise<Trace> => {
  const session = await page.createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({value}) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = [
    'devtools.timeline',
    'toplevel',
    'v8',
    'disabled-by-default-v8.compile',
    'blink.user_timing',
  ];
  await session.send('Tracing.start', {transferMode: 'ReportEvents', traceConfig: {includedCategories}});
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  const find = (mark: string) => {
    const found = events.findLast(({name}) => name === mark);
    if (!found) throw new Error(`the trace says nothing of “${mark}”`);
    return found;
  };
  return {
    before: (mark) => {
      const end = find(mark);
      return events.filter(({ph, pid, tid, ts}) => ph === 'X' && pid === end.pid && tid === end.tid && ts < end.ts);
    },
    timeOf: (mark) => find(mark).ts,
  };
};
