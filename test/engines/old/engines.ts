/** The oldest engines that are served, as they were. */
import type {engines} from '../../../src/build/engines.ts';
import {startChromium} from './chromium.ts';
import type {OldEngine} from './engine.ts';
import {startFirefox} from './firefox.ts';

interface Promised {
  /** In src/build/engines.ts. */
  readonly is: keyof typeof engines;
  readonly start: () => Promise<OldEngine>;
}

export const oldEngines: Readonly<Record<string, Promised>> = {
  'Chromium 111': {is: 'chrome', start: startChromium},
  'Firefox 115': {is: 'firefox', start: startFirefox},
};
