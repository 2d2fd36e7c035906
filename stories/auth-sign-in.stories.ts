import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {fixtures, siteName} from './fixtures.ts';
import {showState, type Look} from './show.ts';
import {storyOf} from './story-of.ts';

interface Args {
  frame: NonNullable<Look['frame']>;
  /** Of the page, unless it is set. */
  scheme?: Look['scheme'];
  'site-name': string;
  'heading-level': number;
}

const meta: Meta<Args> = {
  title: 'Sign-in',
  component: 'auth-sign-in',
  tags: ['autodocs'],
  args: {frame: 'card', 'site-name': siteName, 'heading-level': 2},
  argTypes: {
    frame: {control: 'inline-radio', options: ['card', 'plain']},
    scheme: {control: 'inline-radio', options: ['auto', 'light', 'dark']},
    'site-name': {control: 'text'},
    'heading-level': {control: {type: 'number', min: 1, max: 6}},
  },
  parameters: {controls: {disable: false}},
};
export default meta;

export const SignIn: StoryObj<Args> = {
  ...storyOf('signIn'),
  name: 'Sign in',
  render: ({frame, scheme, 'site-name': name, 'heading-level': headingLevel}, {globals}) =>
    showState(fixtures.signIn, globals, {frame, siteName: name, headingLevel, ...(scheme && {scheme})}),
};
