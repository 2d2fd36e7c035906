/**
 * `npm run bench`: how long until a person can type, ours beside others, and the README's table of it. Rounds are
 * interleaved, so that a busy minute of the machine hurts everybody alike; compare ratios, not milliseconds.
 *
 * `--rounds 9`, `--check` (leaves the README alone), `--also DIRECTORY` (another hosted build, to compare two of ours).
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {hostedDirectory} from '../../src/server/node/build.ts';
import {chromiumArguments, findHeadlessChromium} from '../support/browsers.ts';
import {ours, others, type Page} from './pages.ts';
import {fast, slow, visitTwice, type Cost} from './visit.ts';

const {values} = parseArgs({
  options: {rounds: {type: 'string', default: '9'}, check: {type: 'boolean'}, also: {type: 'string', multiple: true}},
});

const found = findHeadlessChromium();
if ('missing' in found) throw new Error(found.missing);
const browser = await puppeteer.launch({executablePath: found.path, args: chromiumArguments});

type Visits = Record<'fastCold' | 'slowCold' | 'slowWarm', Cost[]>;

const median = (numbers: readonly number[]) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

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

const row = ({name}: Page, {fastCold, slowCold, slowWarm}: Visits) => {
  const of = (costs: readonly Cost[], key: keyof Cost) => median(costs.map((each) => each[key]));
  return [
    name,
    of(fastCold, 'ready').toFixed(0),
    of(slowCold, 'ready').toFixed(0),
    of(slowWarm, 'ready').toFixed(0),
    (of(fastCold, 'bytes') / 1000).toFixed(1),
    of(fastCold, 'layout').toFixed(0),
    of(fastCold, 'heap').toFixed(2),
  ];
};

const table = (rows: readonly (readonly string[])[]) =>
  [
    ['', 'fast, cold', 'slow, cold', 'slow, warm', 'kB brotli', 'style and layout, ms', 'heap, MB'],
    ['---', ...Array<string>(6).fill('---:')],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const pages = [
  ...(await others()),
  await ours(browser, hostedDirectory),
  ...(await Promise.all((values.also ?? []).map((directory) => ours(browser, directory, directory)))),
];
const rounds = Number(values.rounds);
const visits = await measure(pages, rounds);
const machine = `${await browser.version()}, ${cpus().length} cores (${cpus()[0]?.model.trim()})`;
const text = `${table([...visits].map(([page, costs]) => row(page, costs)))}

${new Date().toISOString().slice(0, 10)}, ${machine}, medians of ${rounds} interleaved rounds.
`;
console.log(text);
for (const page of pages) page.close();
await browser.close();

if (!values.check) {
  const path = join(import.meta.dirname, '../../README.md');
  const readme = readFileSync(path, 'utf8');
  const place = /(<!-- bench[^>]*-->\n)[^]*(<!-- \/bench -->)/;
  if (!place.test(readme)) throw new Error('README.md has no <!-- bench --> … <!-- /bench -->');
  writeFileSync(
    path,
    readme.replace(place, (_, begin: string, end: string) => `${begin}\n${text}\n${end}`),
  );
}
