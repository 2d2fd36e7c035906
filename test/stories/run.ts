/**
 * `npm run test:stories`: every story plays, axe has nothing to say, and it looks as it did; every whole flow sounds as it
 * did; every screen also under every preset of tokens, and with targets that are large enough.
 *
 * `-- --accept` makes what is seen and heard now the committed pictures and texts, `-- --only TEXT` takes the stories whose id contains it.
 * A picture that differs is put into `.cache/stories/`.
 */
import {availableParallelism} from 'node:os';
import {parseArgs} from 'node:util';
import {findChromium, findHeadlessChromium} from '../support/browsers.ts';
import {leftOverHeard} from './heard/files.ts';
import {heardNames} from './heard/play.ts';
import {inspectorProblems} from './inspector.ts';
import {checkLooks, pictureNames} from './looks.ts';
import {leftOver} from './pictures.ts';
import {checkPreset, isScreen, presets} from './presets.ts';
import {openStorybook, type Story, type Tab} from './storybook.ts';
import {least, none, sum} from './targets.ts';

const {values} = parseArgs({options: {accept: {type: 'boolean', default: false}, only: {type: 'string'}}});
const {accept, only} = values;

const problems: string[] = [];
const reportOf =
  ({id}: Story) =>
  (what: string) =>
    void problems.push(`${id} ${what}`);

const storybook = await openStorybook();
const stories = storybook.stories.filter(({id}) => !only || id.includes(only));
const screens = accept ? [] : stories.filter(isScreen);
const pictures = new Set(stories.flatMap(pictureNames));
const heard = new Set(stories.flatMap(heardNames));
let different = 0;
let problemsOfPresets = 0;
let targets = none;

type Job = (tab: Tab) => Promise<void>;
const work = (jobs: Job[], findBrowser: Parameters<typeof storybook.openTab>[0]) =>
  Promise.all(
    // Three times as many as there are cores: a story waits longer than it computes.
    Array.from({length: Math.min(8, 3 * availableParallelism())}, async () => {
      const tab = await storybook.openTab(findBrowser);
      for (let job = jobs.shift(); job; job = jobs.shift()) {
        await job(tab).catch((error: unknown) => problems.push(String(error)));
      }
      problems.push(...tab.complaints);
      await tab.page.browser().close();
    }),
  );

const looks = stories.map((story): Job => async (tab) => {
  const found = await checkLooks(tab, story, accept, reportOf(story));
  different += found.different;
  targets = sum(targets, found.count);
});
// As people see it.
await work(looks, findChromium);

const inPresets = presets.flatMap((preset) =>
  screens.map((story): Job => async (tab) => {
    const report = reportOf(story);
    const found = await checkPreset(tab, story, preset, (what) => {
      problemsOfPresets++;
      report(what);
    });
    targets = sum(targets, found);
  }),
);
await work(inPresets, findHeadlessChromium);

problems.push(...(await inspectorProblems(storybook)));
await storybook.close();
const leftOvers = only ? [] : [...leftOver(pictures, accept), ...leftOverHeard(heard, accept)];
for (const file of leftOvers) problems.push(`${file} belongs to no story`);

for (const problem of problems) console.error(`✖ ${problem}`);
console.log(`stories: ${stories.length}, compared: ${pictures.size}, different: ${different}, heard: ${heard.size}`);
const names = presets.map(({name}) => name).join(', ');
console.log(`presets: ${names}; screens: ${screens.length} each, in light and dark, problems: ${problemsOfPresets}`);
const {touch, mouse, tooSmall} = targets;
console.log(
  `targets: ${touch} by touch (${least.touch} px), ${mouse} by mouse (${least.mouse} px), too small: ${tooSmall}`,
);
if (stories.length === 0 || problems.length > 0) process.exitCode = 1;
