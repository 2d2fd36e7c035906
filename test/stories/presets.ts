/**
 * Every screen under every preset of tokens and with the form in the shadow root, without pictures: it plays, axe has
 * nothing to say in either scheme, and all that can be pressed is large enough.
 */
import {themes} from '../../stories/themes.ts';
import {plain, wide} from './looks.ts';
import {standStill} from './still.ts';
import type {Story, Tab, Toolbars} from './storybook.ts';
import {checkTargets, type Count} from './targets.ts';
import {tell, type Report} from './tell.ts';

export interface Preset {
  readonly name: string;
  readonly toolbars: Toolbars;
}

const {none: _none, ...named} = themes;
export const presets: readonly Preset[] = [
  ...Object.keys(named).map((theme) => ({name: theme, toolbars: {...plain, theme}})),
  {name: 'isolated', toolbars: {...plain, isolated: 'isolated'}},
];

/** One form in one situation, in whatever colours the toolbars say. */
export const isScreen = ({title}: Story) => /^(Screens\/|Languages$)/.test(title);

/** The scheme that a tab shows: a story begins in the one where the last one ended. */
const schemes = new WeakMap<Tab, string>();

/** @returns how much can be pressed */
export const checkPreset = async (tab: Tab, story: Story, {name, toolbars}: Preset, report: Report): Promise<Count> => {
  const {page} = tab;
  const scheme = schemes.get(tab) ?? 'light';
  const other = scheme === 'light' ? 'dark' : 'light';
  const sayIn = (where: string) => (what: string) => report(`(${name}, ${where}): ${what}`);
  await page.setViewport({width: wide, height: 600});
  tell(await tab.play(story, {...toolbars, scheme}), sayIn(scheme));
  await standStill(page);
  const count = await checkTargets(page, sayIn(scheme));
  schemes.set(tab, other);
  tell(await tab.turn(story, {...toolbars, scheme: other}), sayIn(other));
  return count;
};
