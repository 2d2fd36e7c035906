/**
 * `npm run size`: what the first screen of the hosted build costs until the identifier can be typed in, in bytes and in
 * what can be counted, what lies before the next one, what each flow loads later, and what of a language. Fails above the budget of
 * package.json.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import puppeteer from 'puppeteer-core';
import {hostedDirectory} from '../../src/server/node/build.ts';
import {startIdentityServer} from '../../src/server/node/index.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {startApplication} from '../support/application.ts';
import {chromiumArguments, findChromium} from '../support/browsers.ts';
import {countBeforeField, type Counts} from './counts.ts';
import {fetchedBeforeAnswer, fetchedBeforeField, type Fetched} from './fetched.ts';
import {checkLanguages} from './languages.ts';
import {checkLazy, type LazyBudget} from './lazy.ts';
import {countNextStep, type NextCounts} from './next.ts';

type Measured = Counts & {readonly bytes: number; readonly requestsInARow: number};

const {size: budget} = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  size: Measured & {
    readonly next: NextCounts;
    readonly lazy: Readonly<Record<string, LazyBudget>>;
    readonly language: number;
    readonly inHtml: Pick<Measured, 'bytes' | 'requestsInARow'>;
  };
};

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)}`.padStart(8);

/** File by file. @returns bytes in brotli */
const weigh = (fetched: readonly Fetched[], types: readonly string[]) => {
  let total = 0;
  console.log(`  ${'raw'.padStart(6)}  ${'gzip'.padStart(6)}  ${'brotli'.padStart(6)}  kB`);
  for (const {path, type, body} of fetched.filter((each) => types.includes(each.type))) {
    const brotli = brotliCompressSync(body).length;
    total += brotli;
    console.log(
      kilobytes(body.length) + kilobytes(gzipSync(body, {level: 9}).length) + kilobytes(brotli),
      ` ${type} ${path}`,
    );
  }
  return total;
};

const first: Readonly<Record<keyof Measured, string>> = {
  bytes: 'bytes brotli',
  requestsInARow: 'requests one after another',
  tasks: 'tasks with scripts',
  forcedLayouts: 'forced styles and layouts',
  elements: 'elements',
  rules: 'rules that match',
};
const whole = {bytes: first.bytes, requestsInARow: first.requestsInARow};
const next: Readonly<Record<keyof NextCounts, string>> = {
  scripts: 'scripts fetched after the answer',
  templates: 'templates parsed after it',
  compiled: 'functions compiled after it',
  forcedLayouts: first.forcedLayouts,
  tasks: first.tasks,
};

const compare = <K extends string>(
  title: string,
  names: Readonly<Record<K, string>>,
  measured: Readonly<Record<K, number>>,
  allowed: Readonly<Record<K, number>>,
) => {
  console.log(`\n${title}`);
  for (const key of Object.keys(names) as K[]) {
    const isTooMuch = measured[key] > allowed[key];
    console.log(`${isTooMuch ? '✖' : '✔'} ${names[key]}: ${measured[key]}, budget ${allowed[key]}`);
    if (isTooMuch) process.exitCode = 1;
  }
};

const leastOf = (counted: readonly NextCounts[]) => {
  const least = (key: keyof NextCounts) => Math.min(...counted.map((each) => each[key]));
  return Object.fromEntries((Object.keys(next) as (keyof NextCounts)[]).map((key) => [key, least(key)])) as Record<
    keyof NextCounts,
    number
  >;
};

const found = findChromium();
if ('missing' in found) {
  console.error(found.missing);
  process.exit(1);
}

/** A server, and how a sign-in at it begins. */
const start = async (firstScreen: boolean) => {
  let issuer = '';
  const application = await startApplication(() => issuer, 'demo-app');
  const server = await startIdentityServer({
    config: (origin) => defaultConfig({origin, appOrigin: application.origin}),
    pages: {directory: hostedDirectory, firstScreen},
  });
  issuer = `${server.origin}/oidc`;
  return {
    begin: async () => (await application.begin()).authorizationUrl,
    close: () => Promise.all([server.close(), application.close()]),
  };
};

// All of it is the script's, or it comes in the HTML.
const [plain, drawn] = await Promise.all([start(false), start(true)]);
const browser = await puppeteer.launch({executablePath: found.path, args: chromiumArguments});
try {
  const newPage = async () => (await browser.createBrowserContext()).newPage();
  const fetched = await fetchedBeforeField(await newPage(), await plain.begin());
  const measured: Measured = {
    bytes: weigh(fetched, ['script', 'stylesheet']),
    requestsInARow: Math.max(...fetched.map(({depth}) => depth)),
    ...(await countBeforeField(await newPage(), await plain.begin())),
  };
  compare('first screen', first, measured, budget);
  const inHtml = await fetchedBeforeAnswer(await newPage(), await drawn.begin());
  compare(
    'first screen in the HTML, page included, until Enter is answered',
    whole,
    {
      bytes: weigh(inHtml, ['document', 'script', 'stylesheet']),
      requestsInARow: Math.max(...inHtml.map(({depth}) => depth)),
    },
    budget.inHtml,
  );
  const counted: NextCounts[] = [];
  // A busy machine draws frames in between and counts them, but not every time.
  while (counted.length < 3) counted.push(await countNextStep(await newPage(), await plain.begin()));
  compare('next screen', next, leastOf(counted), budget.next);
  if (!checkLazy(budget.lazy)) process.exitCode = 1;
  if (!(await checkLanguages(budget.language))) process.exitCode = 1;
} finally {
  await browser.close();
  await plain.close();
  await drawn.close();
}
