/**
 * What a visitor may have asked for. `conditions.ts` shows it in any browser; see the tags.
 */
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {fixtures} from './fixtures.ts';
import {showState} from './show.ts';
import {storyOf} from './story-of.ts';

const meta: Meta = {title: 'Conditions', component: 'auth-sign-in'};
export default meta;

export const ForcedColors: StoryObj = {...storyOf('signInTermsCheckbox'), tags: ['forced-colors']};
export const ForcedColorsProblem: StoryObj = {...storyOf('codeWrong'), tags: ['forced-colors']};
export const ReducedMotion: StoryObj = {...storyOf('signInBusy'), tags: ['reduced-motion']};
export const MoreContrast: StoryObj = {...storyOf('signInBadIdentifier'), tags: ['contrast-more']};

/** Text twice as large, as a browser's settings make it. */
export const Text200: StoryObj = {...storyOf('signIn'), name: 'Text at 200 %', tags: ['text-200']};
export const Text200Code: StoryObj = {...storyOf('codeWrong'), name: 'Text at 200 %, code', tags: ['text-200']};

/** In a column of 320 px, however wide the page is. */
export const Narrow: StoryObj = {
  ...storyOf('signIn'),
  name: '320 px',
  render: (_args, {globals}) =>
    html`<div style="inline-size: 320px">${showState(fixtures.signInTermsCheckbox, globals)}</div>`,
};

export const RightToLeft: StoryObj = {...storyOf('codeWrong'), globals: {locale: 'ar', direction: 'rtl'}};

/** Untranslated text is the one without accents. */
export const PseudoLocale: StoryObj = {...storyOf('signIn'), globals: {locale: 'en-XA'}};
