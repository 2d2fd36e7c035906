import type {Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import {loaders} from '../../src/i18n/generated/loaders.ts';
import '../../src/index.ts';
import {emulate} from '../conditions.ts';
import {themes, type ThemeName} from '../themes.ts';
import {extractArgTypes, extractComponentDescription} from './manifest.ts';
import './preview.css';

const nameOf = (locale: string) =>
  new Intl.DisplayNames('en', {type: 'language', fallback: 'code'}).of(locale) ?? locale;

const preview: Preview = {
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: Object.keys(loaders).map((value) => ({value, title: nameOf(value)})),
      },
    },
    direction: {
      description: 'Direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          {value: 'auto', title: 'By language'},
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
          {value: 'light dark', title: 'By system'},
        ],
      },
    },
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: Object.entries(themes).map(([value, {title}]) => ({value, title})),
      },
    },
    isolated: {
      description: 'Isolation',
      toolbar: {
        icon: 'lock',
        dynamicTitle: true,
        items: [
          {value: '', title: 'In the page'},
          {value: 'isolated', title: 'Isolated'},
        ],
      },
    },
  },
  initialGlobals: {locale: 'en', direction: 'auto', scheme: 'light', theme: 'none', isolated: ''},
  parameters: {
    layout: 'fullscreen',
    docs: {extractArgTypes, extractComponentDescription, source: {excludeDecorators: true}},
    // A story of a fixture has nothing to set.
    controls: {disable: true},
    a11y: {
      test: 'error',
      // All rules, best practices too; a story is a page with its landmark.
      config: {rules: [{id: 'region', enabled: true}]},
    },
    viewport: {
      options: {
        narrow: {name: '320 px', styles: {width: '320px', height: '800px'}, type: 'mobile'},
        phone: {name: 'Phone', styles: {width: '390px', height: '844px'}, type: 'mobile'},
        tablet: {name: 'Tablet', styles: {width: '820px', height: '1180px'}, type: 'tablet'},
      },
    },
    backgrounds: {disable: true},
    options: {storySort: {order: ['Sign-in', 'Whole flows', 'Screens', 'Themes', 'Frames', 'Conditions']}},
  },
  decorators: [
    (story, {globals, tags}) => {
      document.documentElement.style.colorScheme = String(globals['scheme']);
      emulate(tags);
      const {background, tokens} = themes[globals['theme'] as ThemeName];
      return html`<main class="story" style=${styleMap({'--story-background': background, ...tokens})}>
        ${story()}
      </main>`;
    },
  ],
};

export default preview;
