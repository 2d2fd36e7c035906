/** The oldest engines that are served, as they were. */
import {engines} from '../../../src/build/engines.ts';
import {startChromium} from './chromium.ts';
import type {OldEngine} from './engine.ts';
import {startFirefox} from './firefox.ts';
import {startWebKit} from './webkit/start.ts';

interface Promised {
  /** In src/build/engines.ts. */
  readonly is: keyof typeof engines;
  /** By which it is known. */
  readonly version: string;
  /** Not the very one: what it lacks beside is no fault of the promised one. */
  readonly standsIn?: boolean;
  readonly start: () => Promise<OldEngine>;
}

export const oldEngines: Readonly<Record<string, Promised>> = {
  'Chromium 111': {is: 'chrome', version: engines.chrome, start: startChromium},
  'Firefox 115': {is: 'firefox', version: engines.firefox, start: startFirefox},
  // Safari 16.4 has 615.1.26, of a branch with more in it than JavaFX had under that number.
  'WebKit 616': {is: 'safari', version: '616', standsIn: true, start: startWebKit},
};
