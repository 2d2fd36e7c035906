/** The oldest engines that are served, as they were. */
import {engines} from '../../../src/build/engines.ts';
import {startChromium} from './chromium.ts';
import type {OldEngine} from './engine.ts';
import {startFirefox} from './firefox.ts';

export const oldEngines: Readonly<Record<string, {version: string; start(): Promise<OldEngine>}>> = {
  chromium: {version: engines.chrome, start: startChromium},
  firefox: {version: engines.firefox, start: startFirefox},
};
