import {openStorybook} from './storybook.ts';
import {plain} from './looks.ts';
import {play, heardNames} from './heard/play.ts';
const only = process.argv[2] ?? '';
const storybook = await openStorybook();
const tab = await storybook.openTab();
await tab.page.setViewport({width: 440, height: 600});
for (const story of storybook.stories) {
  if (heardNames(story).length === 0 || !story.id.includes(only)) continue;
  const started = Date.now();
  await play(tab, story, plain, process.argv[3] !== 'check', (what) => console.log('✖', story.id, what));
  console.log(story.id, Date.now() - started);
}
console.log(tab.complaints);
await tab.page.browser().close();
await storybook.close();
