/**
 * A bad line: 3G far from the mast, on which some requests get lost on their way.
 */
import {createHash} from 'node:crypto';
import type {Page} from 'puppeteer-core';

/** 400 kbit/s each way, and 400 ms until the first byte. */
const conditions = {download: 50_000, upload: 50_000, latency: 400};
const lostShare = 0.02;

export interface Line {
  readonly seed: number;
  /** What was lost on it, for reports. */
  readonly lost: string[];
}

/** What is made up anew each time or in each build. */
const madeUp = /(?<=\/assets)\/[^/]+|(?<=\/)(?=[\w-]*[A-Z\d])[\w-]{16,}(?=\/|$)|-[\w-]{8}(?=\.\w+$)/g;

/** The same in every run. */
const nameOf = (method: string, url: string) => `${method} ${new URL(url).pathname.replace(madeUp, '')}`;

/** Chance, which a seed decides for each request by its name. */
const chance = (text: string) => createHash('sha1').update(text).digest().readUInt32BE() / 2 ** 32;

/** Lays it between this page and everybody. `journey` tells the same request of two journeys apart. */
export const lay = async (page: Page, {seed, lost}: Line, journey: string) => {
  await page.emulateNetworkConditions(conditions);
  const devtools = await page.createCDPSession();
  const times = new Map<string, number>();
  devtools.on('Fetch.requestPaused', ({requestId, request}) => {
    const name = nameOf(request.method, request.url);
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    const isLost = chance(`${seed} ${journey} ${name} ${nth}`) < lostShare;
    if (isLost) lost.push(name);
    const answer = isLost
      ? devtools.send('Fetch.failRequest', {requestId, errorReason: 'ConnectionReset'})
      : devtools.send('Fetch.continueRequest', {requestId});
    // A page that is left takes its requests along.
    answer.catch(() => {});
  });
  await devtools.send('Fetch.enable', {patterns: [{urlPattern: 'http*'}]});
};
