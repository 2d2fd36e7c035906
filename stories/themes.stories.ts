/**
 * Three or four tokens each; the rest is derived, in both schemes.
 */
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {fixtures, type FixtureName} from './fixtures.ts';
import {drawn, showState} from './show.ts';
import type {ThemeName} from './themes.ts';

const meta: Meta = {title: 'Themes', component: 'auth-sign-in'};
export default meta;

const themed = (theme: ThemeName, ...names: FixtureName[]): StoryObj => ({
  globals: {theme},
  render: (_args, {globals}) =>
    html`<div class="themed">${names.map((name) => html`<div>${showState(fixtures[name], globals)}</div>`)}</div>`,
  play: async ({canvasElement}) => {
    for (const [index, cell] of [...canvasElement.querySelectorAll('.themed > div')].entries()) {
      await drawn(cell, fixtures[names[index] ?? 'signIn'].screen.name);
    }
  },
});

export const Enterprise: StoryObj = themed('enterprise', 'signInSingleSignOn', 'setPassword');
export const Playful: StoryObj = themed('playful', 'signInEightProviders', 'codeWrong');
export const Publisher: StoryObj = themed('publisher', 'signIn', 'linkAccount');
