/**
 * Every screen under every preset of tokens and with the form in the shadow root, without pictures: it plays, axe has
 * nothing to say, nor when the page turns dark, and all that can be pressed is large enough.
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
export const presets: readonly Preset[] = [
  ...Object.keys(named).map((theme) => ({name: theme, toolbars: {...plain, theme}})),
  {name: 'isolated', toolbars: {...plain, isolated: 'isolated'}},
];

/** One form in one situation, in whatever colours the toolbars say. */
export const isScreen = ({title}: Story) => /^(Screens\/|Languages$)/.test(title);

/** As a page does that has a switch for it. Runs in the page, where the addon has brought axe along, with its rules. */
const turnDark = () => {
  document.documentElement.style.colorScheme = 'dark';
};
const violations = async () => {
  const {axe} = window as unknown as {axe: typeof Axe};
  // What Storybook has in every page.
  const found = await axe.run({include: document.body, exclude: ['.sb-wrapper', '#storybook-docs']});
  if (found.passes.length === 0) return ['axe looked at nothing'];
  return found.violations.map(({id, help, nodes}) =>
    [`axe ${id}: ${help}`, ...nodes.map(({html}) => html)].join('\n      '),
  );
};

/** @returns how much can be pressed */
export const checkPreset = async (tab: Tab, story: Story, {name, toolbars}: Preset, report: Report): Promise<Count> => {
  const {page} = tab;
  const sayIn = (where: string) => (what: string) => report(`(${name}, ${where}): ${what}`);
  await page.setViewport({width: wide, height: 600});
  tell(await tab.play(story, toolbars), sayIn('light'));
  await standStill(page);
  const count = await checkTargets(page, sayIn('light'));
  await page.evaluate(turnDark);
  await standStill(page);
  for (const violation of await page.evaluate(violations)) sayIn('dark')(violation);
  return count;
};
