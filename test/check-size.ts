/**
 * `npm run size`: what a browser fetches before the identifier can be typed in, measured on the hosted build in
 * Chromium. Fails above the budget of package.json, and where requests wait for one another too often.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import puppeteer, {type HTTPResponse, type Page} from 'puppeteer-core';
import {startIdentityServer} from '../src/server/node/index.ts';
import {defaultConfig} from '../src/server/node/default-config.ts';
import {startApplication} from './support/application.ts';
import {chromiumArguments, findChromium} from './support/browsers.ts';

const field = 'auth-sign-in input[name=identifier]';
/** The server puts the settings into the page: the page, then its files. */
const longestChain = 2;

const {size} = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  size: {firstScreenBrotli: number};
};

interface Fetched {
  path: string;
  type: string;
  body: Buffer;
  /** How many requests one after another it ends. */
  depth: number;
}

declare global {
  interface Window {
    /** When the field could first be typed in. */
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

/** What had arrived when the field could be used, in the order it was asked for. */
const measure = async (page: Page, url: string): Promise<Fetched[]> => {
  const responses = new Map<string, HTTPResponse>();
  page.on('response', (response) => responses.set(response.url(), response));
  await page.evaluateOnNewDocument(watchField, field);
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

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)}`.padStart(8);

const found = findChromium();
if ('missing' in found) {
  console.error(found.missing);
  process.exit(1);
}
let issuer = '';
const application = await startApplication(() => issuer, 'demo-app');
const server = await startIdentityServer({config: (origin) => defaultConfig({origin, appOrigin: application.origin})});
issuer = `${server.origin}/oidc`;
const browser = await puppeteer.launch({executablePath: found.path, args: chromiumArguments});
try {
  const {authorizationUrl} = await application.begin();
  const fetched = await measure(await browser.newPage(), authorizationUrl);

  let total = 0;
  console.log(`  ${'raw'.padStart(6)}  ${'gzip'.padStart(6)}  ${'brotli'.padStart(6)}  kB`);
  for (const {path, type, body} of fetched.filter((each) => each.type === 'script' || each.type === 'stylesheet')) {
    const brotli = brotliCompressSync(body).length;
    total += brotli;
    console.log(
      kilobytes(body.length) + kilobytes(gzipSync(body, {level: 9}).length) + kilobytes(brotli),
      ` ${type} ${path}`,
    );
  }
  const chain = Math.max(...fetched.map(({depth}) => depth));
  const slowest = fetched.filter(({depth}) => depth === chain).map(({path}) => path);
  console.log(`\nfirst screen: ${total} bytes brotli, budget ${size.firstScreenBrotli}`);
  console.log(`requests one after another: ${chain} (last: ${slowest.join(', ')}), at most ${longestChain}`);
  const tooMuch = total > size.firstScreenBrotli || chain > longestChain;
  console.log(tooMuch ? '✖ size: too much' : '✔ size');
  process.exitCode = tooMuch ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
  await application.close();
}
