/**
 * `npm run test:stories`: every story plays, axe has nothing to say in either scheme, and it looks as it did.
 *
 * `-- --accept` makes what is seen now the committed pictures, `-- --only TEXT` takes the stories whose id contains it.
 * A picture that differs is put into `.cache/stories/`.
 */
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type Axe from 'axe-core';
import type {Page} from 'puppeteer-core';
import {inspectorProblems} from './inspector.ts';
import {comparePicture, leftOver} from './pictures.ts';
import {emulateWishes, standStill} from './still.ts';
import {openStorybook, type Story, type Tab, type Toolbars} from './storybook.ts';

const {values} = parseArgs({options: {accept: {type: 'boolean', default: false}, only: {type: 'string'}}});
const {accept, only} = values;

const wide = 440;
const plain: Toolbars = {locale: 'en', direction: 'auto', scheme: 'light', theme: 'none', isolated: ''};
const looks: readonly {readonly name: string; readonly toolbars: Toolbars; readonly width: number}[] = [
  {name: 'light', toolbars: plain, width: wide},
  {name: 'dark', toolbars: {...plain, scheme: 'dark'}, width: wide},
  {name: 'rtl', toolbars: {...plain, locale: 'ar', direction: 'rtl'}, width: wide},
  {name: '320', toolbars: plain, width: 320},
];

const axePath = join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');

/** The addon has checked the light look with every rule; only colours are others in the dark. */
const violationsOf = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({path: axePath});
  return page.evaluate(async () => {
    const {axe} = window as unknown as {axe: typeof Axe};
    const {violations} = await axe.run('.story', {runOnly: ['color-contrast']});
    return violations.map(({id, nodes}) => `axe ${id}: ${nodes.map(({html}) => html.slice(0, 200)).join(' ')}`);
  });
};

/** All of the page in one window, so that what covers the window covers the page. */
const photograph = async (page: Page, width: number) => {
  const least = 600;
  await page.setViewport({width, height: least});
  const height = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return Math.ceil(document.documentElement.scrollHeight);
  });
  if (height > least) await page.setViewport({width, height});
  return page.screenshot();
};

const problems: string[] = [];
const names = new Set<string>();
let compared = 0;
let different = 0;

const check = async (tab: Tab, story: Story) => {
  const {page} = tab;
  const report = (look: string, what: string) => problems.push(`${story.id} (${look}): ${what}`);
  await emulateWishes(page, story.tags);
  await page.setViewport({width: wide, height: 600});
  const outcome = await tab.play(story, plain);
  for (const problem of outcome.problems) report('play', problem);
  if (outcome.status === 'error' && outcome.problems.length === 0) report('play', 'failed');

  for (const {name, toolbars, width} of looks) {
    if (name !== 'light') await tab.turn(toolbars);
    await standStill(page);
    if (name === 'dark') for (const violation of await violationsOf(page)) report(name, violation);
    names.add(`${story.id}--${name}`);
    const problem = comparePicture(`${story.id}--${name}`, await photograph(page, width), accept);
    compared++;
    if (!problem) continue;
    different++;
    report(name, problem);
  }
};

const storybook = await openStorybook();
const stories = storybook.stories.filter(({id}) => !only || id.includes(only));
const queue = [...stories];
await Promise.all(
  Array.from({length: 2}, async () => {
    const tab = await storybook.openTab();
    for (let story = queue.shift(); story; story = queue.shift()) {
      await check(tab, story).catch((error: unknown) => problems.push(`${story?.id}: ${String(error)}`));
    }
  }),
);
problems.push(...(await inspectorProblems(storybook)));
await storybook.close();
if (!only) for (const file of leftOver(names, accept)) problems.push(`${file} belongs to no story`);

for (const problem of problems) console.error(`✖ ${problem}`);
console.log(`stories: ${stories.length}, compared: ${compared}, different: ${different}`);
if (stories.length === 0 || problems.length > 0) process.exitCode = 1;
