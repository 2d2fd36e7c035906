import type {StoryObj} from '@storybook/web-components-vite';
import {fixtures, type FixtureName} from './fixtures.ts';
import {drawn, showState, type Look} from './show.ts';

/** A story that draws one fixture; it passes when its screen stands there. */
export const storyOf = (fixture: FixtureName, look?: Look): StoryObj => ({
  render: (_args, {globals}) => showState(fixtures[fixture], globals, look),
  play: async ({canvasElement}) => void (await drawn(canvasElement, fixtures[fixture].screen.name)),
});
