/**
 * In which language, and in whose words.
 */
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor} from 'storybook/test';
import {loaders, pseudoLocale} from '../src/i18n/generated/loaders.ts';
import {drawn} from './show.ts';
import {storyOf} from './story-of.ts';

const meta: Meta = {
  title: 'Languages',
  component: 'auth-sign-in',
  // What was chosen in a menu before would outweigh the toolbar.
  beforeEach: () => localStorage.removeItem('auth-sign-in:language'),
};
export default meta;

const all = Object.keys(loaders)
  .filter((locale) => locale !== pseudoLocale)
  .join(' ');

const menuOf = (element: Element) =>
  waitFor(() => {
    const menu = element.shadowRoot?.querySelector<HTMLSelectElement>('auth-language-menu select');
    if (!menu) throw new Error('There is no menu');
    return menu;
  });

/** Each language under its own name. Changing it keeps what was typed. */
export const Menu: StoryObj = {
  ...storyOf('signIn', {languages: all}),
  play: async ({canvasElement}) => {
    const {element, root} = await drawn(canvasElement, 'sign-in');
    const input = root.querySelector('input[name="identifier"]') as HTMLInputElement;
    const menu = await menuOf(element);
    const before = menu.value;
    await userEvent.type(input, 'alice@');
    await userEvent.selectOptions(menu, 'de');
    await waitFor(() => expect(element.lang).toBe('de'));
    await expect(input.value).toBe('alice@');
    await userEvent.selectOptions(menu, before);
    await waitFor(() => expect(element.lang).toBe(before));
    // `clear` does not find the focus in a shadow root.
    await userEvent.type(input, '{Backspace>6/}');
    menu.blur();
  },
};

export const MenuOnAPlainPage: StoryObj = storyOf('signIn', {languages: all, frame: 'plain'});

/** What the application speaks, and nothing else. */
export const AllowList: StoryObj = storyOf('password', {languages: 'fr de'});

/** A page's own words, by id. */
export const OwnTexts: StoryObj = storyOf('code', {
  messages: {
    'code.title-email': 'Look into your mailbox',
    'code.subtitle': 'Six digits are waiting for {0}.',
    'action.verify': 'That’s it',
  },
});
