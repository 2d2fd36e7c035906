import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {storyOf} from './story-of.ts';

const meta: Meta = {title: 'Sign-in', component: 'auth-sign-in', tags: ['autodocs']};
export default meta;

export const SignIn: StoryObj = storyOf('signIn');
