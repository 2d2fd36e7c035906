/**
 * Plays a story; of a whole flow it is also compared what is heard.
 */
import type {Story, Tab, Toolbars} from '../storybook.ts';
import {tell, type Report} from '../tell.ts';
import {compareHeard} from './files.ts';

/** From the first screen to the end: what is looked at is in its screens, what is heard is in it. */
const isFlow = ({title}: Story) => title === 'Whole flows';
/** A flow that goes by no word of ours: it is heard in a language from right to left, too. */
const alsoInArabic = 'also-in-arabic';

/** As the files are called; none of a single screen. */
export const heardNames = (story: Story): string[] => {
  const [, name = ''] = story.id.split('--');
  if (!isFlow(story)) return [];
  return story.tags.includes(alsoInArabic) ? [name, `${name}.ar`] : [name];
};

const hear = async (tab: Tab, story: Story, name: string, toolbars: Toolbars, accept: boolean, report: Report) => {
  const title = `${story.name}${toolbars.locale === 'en' ? '' : ` (${toolbars.locale})`}`;
  const lines = await tab.ear.listen(title, async () => tell(await tab.play(story, toolbars), report));
  const problem = compareHeard(name, lines, accept);
  if (problem) report(problem);
};

export const play = async (tab: Tab, story: Story, toolbars: Toolbars, accept: boolean, report: Report) => {
  const [name, inArabic] = heardNames(story);
  if (!name) return tell(await tab.play(story, toolbars), report);
  // Before the other one, which is what pictures are taken of.
  if (inArabic) await hear(tab, story, inArabic, {...toolbars, locale: 'ar', direction: 'rtl'}, accept, report);
  await hear(tab, story, name, toolbars, accept, report);
};
