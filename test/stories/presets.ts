/**
 * Every screen under every preset of tokens and with the form in the shadow root, without pictures: it plays, axe has
 * nothing to say, nor of its colours when the page turns to its other scheme, and all that can be pressed is large enough.
 */
import type Axe from 'axe-core';
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
const dressings: readonly Partial<Toolbars>[] = [
  ...Object.keys(named).map((theme) => ({theme})),
  {isolated: 'isolated'},
];
/** They begin in one scheme or the other by turns. */
export const presets: readonly Preset[] = dressings.map((dressing, index) => ({
  name: dressing.theme ?? 'isolated',
  toolbars: {...plain, ...dressing, scheme: index % 2 ? 'dark' : 'light'},
}));

/** One form in one situation, in whatever colours the toolbars say. */
export const isScreen = ({title}: Story) => /^(Screens\/|Languages$)/.test(title);

/** What axe knows of colours; of everything else it has spoken, and it does not change with them. */
const rulesOfColors = ['color-contrast', 'link-in-text-block'];

/** As a page does that has a switch for it: what stands there changes its colours. Runs in the page. */
const turnTo = (scheme: string) => {
  document.documentElement.style.colorScheme = scheme;
};

/** Runs in the page, where the addon has brought axe along. */
const violationsOf = async (rules: string[]) => {
  const {axe} = window as unknown as {axe: typeof Axe};
  const {violations} = await axe.run({runOnly: rules});
  return violations.map(({id, help, nodes}) => [`axe ${id}: ${help}`, ...nodes.map(({html}) => html)].join('\n      '));
};

/** @returns how much can be pressed */
export const checkPreset = async (tab: Tab, story: Story, {name, toolbars}: Preset, report: Report): Promise<Count> => {
  const {page} = tab;
  const {scheme} = toolbars;
  const other = scheme === 'light' ? 'dark' : 'light';
  const sayIn = (where: string) => (what: string) => report(`(${name}, ${where}): ${what}`);
  await page.setViewport({width: wide, height: 600});
  tell(await tab.play(story, toolbars), sayIn(scheme));
  await standStill(page);
  const count = await checkTargets(page, sayIn(scheme));
  await page.evaluate(turnTo, other);
  await standStill(page);
  for (const violation of await page.evaluate(violationsOf, rulesOfColors)) sayIn(other)(violation);
  return count;
};
