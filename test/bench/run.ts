/**
 * `npm run bench`: how long until a person can type, and until Enter is answered, ours beside others, and the
 * README's table of it. Rounds are interleaved, so that a busy minute of the machine hurts everybody alike; compare
 * ratios, not milliseconds.
 *
 * `--rounds 9`, `--check` (leaves the README alone), `--also DIRECTORY` (another hosted build, to compare two of ours),
 * `--next` (the step after the first screen alone, which otherwise comes last).
 */
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {hostedDirectory} from '../../src/server/node/build.ts';
import {chromiumArguments, findHeadlessChromium} from '../support/browsers.ts';
import {measureNextSteps} from './next.ts';
import {ours, others, type Page} from './pages.ts';
import {intoReadme, median, table} from './report.ts';
import {fast, slow, visitTwice, weigh, type Cost} from './visit.ts';

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '9'},
    check: {type: 'boolean'},
    also: {type: 'string', multiple: true},
    next: {type: 'boolean'},
  },
});

const found = findHeadlessChromium();
if ('missing' in found) throw new Error(found.missing);
const browser = await puppeteer.launch({executablePath: found.path, args: chromiumArguments});

type Visits = Record<'fastCold' | 'slowCold' | 'slowWarm', Cost[]>;

const measure = async (pages: readonly Page[], rounds: number) => {
  const visits = new Map(pages.map((page): [Page, Visits] => [page, {fastCold: [], slowCold: [], slowWarm: []}]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < pages.length; turn++) {
      const page = pages[(round + turn) % pages.length]!;
      const costs = visits.get(page)!;
      const [fastCold] = await visitTwice(browser, page, fast);
      const [slowCold, slowWarm] = await visitTwice(browser, page, slow);
      costs.fastCold.push(fastCold);
      costs.slowCold.push(slowCold);
      costs.slowWarm.push(slowWarm);
    }
    console.error(`round ${round + 1} of ${rounds}`);
  }
  return visits;
};

/** What it is called, of which visits, what of them, with how many decimals. */
const columns: readonly (readonly [string, keyof Visits, keyof Cost, number])[] = [
  ['fast, cold', 'fastCold', 'typable', 0],
  ['slow, cold', 'slowCold', 'typable', 0],
  ['slow, warm', 'slowWarm', 'typable', 0],
  ['Enter answered, slow, cold', 'slowCold', 'answered', 0],
  ['style and layout, ms', 'fastCold', 'layout', 0],
  ['heap, MB', 'fastCold', 'heap', 2],
];
const head = ['', ...columns.map(([title]) => title), 'kB brotli'];
const row = async (page: Page, visits: Visits) => [
  page.name,
  ...columns.map(([, which, key, decimals]) => median(visits[which].map((cost) => cost[key])).toFixed(decimals)),
  (await weigh(browser, page)).toFixed(1),
];

const rounds = Number(values.rounds);
const machine = `${await browser.version()}, ${cpus().length} cores (${cpus()[0]?.model.trim()})`;
const dated = (text: string) =>
  `${text}\n\n${new Date().toISOString().slice(0, 10)}, ${machine}, medians of ${rounds} interleaved rounds.\n`;
const report = (name: string, text: string) => {
  console.log(text);
  if (!values.check) intoReadme(name, text);
};
const directories = [hostedDirectory, ...(values.also ?? [])];

if (!values.next) {
  const pages = [
    ...(await others()),
    ...(
      await Promise.all(
        directories.map((directory) => ours(browser, directory, directory === hostedDirectory ? undefined : directory)),
      )
    ).flat(),
  ];
  const visits = await measure(pages, rounds);
  const rows: string[][] = [];
  for (const [page, costs] of visits) rows.push(await row(page, costs));
  report('bench', dated(table(head, rows)));
  for (const page of pages) page.close();
}
const steps = await measureNextSteps(browser, directories, rounds);
report('next', dated(table(['', 'to the code', 'to the password'], steps)));
await browser.close();
