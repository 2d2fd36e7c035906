import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {fixtures} from './fixtures.ts';
import './frames.css';
import {showState} from './show.ts';
import {storyOf} from './story-of.ts';

const meta: Meta = {title: 'Frames', component: 'auth-sign-in'};
export default meta;

export const Card: StoryObj = storyOf('signIn');

/** No surface of its own: it stands on whatever the page is made of. */
export const Plain: StoryObj = storyOf('signIn', {frame: 'plain'});

/** A page in two halves; the layout is the page's, the element is plain. */
export const Split: StoryObj = {
  ...storyOf('signIn'),
  render: (_args, {globals}) =>
    html`<div class="split">
      <div class="split-picture"><p>Trails, tides and the long way home.</p></div>
      <div class="split-form">${showState(fixtures.signIn, globals, {frame: 'plain'})}</div>
    </div>`,
};

/** Everything a page can put into the element. */
export const Slots: StoryObj = storyOf('signIn', {
  slotted: html`
    <strong slot="logo" class="slotted-logo">Fernway</strong>
    <p slot="header-end" class="slotted">header-end</p>
    <p slot="before-form" class="slotted">before-form</p>
    <p slot="terms" class="slotted">terms</p>
    <span slot="footer-end" class="slotted">footer-end</span>
  `,
});
