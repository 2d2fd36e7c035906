/**
 * Builds what the flow tests visit, as `npm start` does: only what has changed.
 */
import {buildIfChanged} from '../../src/server/node/build.ts';

await buildIfChanged(() => console.log('Building, because sources changed…'));
