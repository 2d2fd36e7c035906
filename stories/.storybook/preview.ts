import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import manifest from '../../custom-elements.json';
import {loaders} from '../../src/i18n/generated/loaders.ts';
import '../../src/index.ts';
import {emulate} from '../conditions.ts';
import {themes, type ThemeName} from '../themes.ts';
import './preview.css';

setCustomElementsManifest(manifest);

const nameOf = (locale: string) =>
  new Intl.DisplayNames('en', {type: 'language', fallback: 'code'}).of(locale) ?? locale;

const preview: Preview = {
  globalTypes: {
    locale: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: Object.keys(loaders).map((value) => ({value, title: nameOf(value)})),
      },
    },
    direction: {
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          {value: 'auto', title: 'Direction of the language'},
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
    scheme: {
      toolbar: {
        title: 'Colour scheme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
          {value: 'light dark', title: 'Of the system'},
        ],
      },
    },
    theme: {
      toolbar: {
        title: 'Theme',
        icon: 'paintbrush',
        dynamicTitle: true,
        items: Object.entries(themes).map(([value, {title}]) => ({value, title})),
      },
    },
    isolated: {
      toolbar: {
        title: 'Isolation',
        icon: 'lock',
        dynamicTitle: true,
        items: [
          {value: '', title: 'Form in the page'},
          {value: 'isolated', title: 'Form in the shadow root'},
        ],
      },
    },
  },
  initialGlobals: {locale: 'en', direction: 'auto', scheme: 'light', theme: 'none', isolated: ''},
  parameters: {
    layout: 'fullscreen',
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
