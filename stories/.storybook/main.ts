import {join} from 'node:path';
import type {StorybookConfig} from '@storybook/web-components-vite';
import {fixtureIndexer, fixtureStories} from './fixture-stories.ts';
import {remarkPlugins} from './markdown.ts';

const here = import.meta.dirname;

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    options: {builder: {viteConfigPath: 'stories/.storybook/vite.config.ts'}},
  },
  stories: ['../docs/*.mdx', '../*.stories.ts', '../flows/*.stories.ts', '../fixtures/*.ts'],
  addons: [
    {
      name: '@storybook/addon-docs',
      options: {mdxPluginOptions: {mdxCompileOptions: {remarkPlugins}}},
    },
    '@storybook/addon-a11y',
  ],
  // Nothing to get started with: whoever opens this looks at screens.
  features: {sidebarOnboardingChecklist: false, menuOnboardingChecklist: false},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
  experimental_indexers: (indexers = []) => [fixtureIndexer, ...indexers],
  viteFinal: (vite) => ({...vite, plugins: [...(vite.plugins ?? []), fixtureStories(join(here, '../fixtures'))]}),
};

export default config;
