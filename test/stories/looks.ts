/**
 * A story in every look that has a committed picture: it plays, axe has nothing to say, and it looks as it did.
 */
import type {Page} from 'puppeteer-core';
import {play} from './heard/play.ts';
import {comparePicture} from './pictures.ts';
import {standStill} from './still.ts';
import type {Story, Tab, Toolbars} from './storybook.ts';
import {checkTargets, none, sum} from './targets.ts';
import {tell, type Report} from './tell.ts';

export const wide = 440;
export const plain: Toolbars = {locale: 'en', direction: 'auto', scheme: 'light', theme: 'none', isolated: ''};
const looks: readonly {readonly name: string; readonly toolbars: Toolbars; readonly width: number}[] = [
  {name: 'light', toolbars: plain, width: wide},
  {name: 'dark', toolbars: {...plain, scheme: 'dark'}, width: wide},
  {name: 'rtl', toolbars: {...plain, locale: 'ar', direction: 'rtl'}, width: wide},
  {name: '320', toolbars: plain, width: 320},
];

/** Height of a window, where the page is not higher. */
const least = 600;

export const pictureNames = ({id}: Story) => looks.map(({name}) => `${id}--${name}`);

/** All of the page in one window, so that what covers the window covers the page. */
const photograph = async (page: Page, width: number) => {
  const height = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return Math.ceil(document.documentElement.scrollHeight);
  });
  if (height > least) await page.setViewport({width, height});
  return page.screenshot();
};

/** @returns how many pictures are different, and how much can be pressed */
export const checkLooks = async (tab: Tab, story: Story, accept: boolean, report: Report) => {
  const {page} = tab;
  let different = 0;
  let count = none;
  for (const {name, toolbars, width} of looks) {
    const say = (what: string) => report(`(${name}): ${what}`);
    await page.setViewport({width, height: least});
    if (name === 'light') await play(tab, story, toolbars, accept, say);
    else tell(await tab.turn(story, toolbars), say);
    await standStill(page);
    const problem = comparePicture(`${story.id}--${name}`, await photograph(page, width), accept);
    if (problem) {
      different++;
      say(problem);
    }
    if (toolbars === plain) count = sum(count, await checkTargets(page, say));
  }
  return {different, count};
};
