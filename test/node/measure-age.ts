/**
 * How a server ages: `node --expose-gc test/node/measure-age.ts [20000]` signs so many people in, one after the other,
 * and says after each twentieth how many a second there were, and what memory holds.
 */
import {startIdentityServer} from '../../src/server/node/index.ts';
import {join} from './support/join.ts';

const wanted = Number(process.argv[2] ?? 20_000);
const step = Math.max(1, Math.floor(wanted / 20));
const server = await startIdentityServer();
let begun = performance.now();
for (let people = 1; people <= wanted; people++) {
  await join(server, `person.${people}@example.com`);
  if (people % step !== 0) continue;
  const rate = (1000 * step) / (performance.now() - begun);
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed / 1024 / 1024;
  console.log(`${people} sign-ins: ${rate.toFixed(1)} a second, ${heap.toFixed(0)} MB`);
  begun = performance.now();
}
await server.close();
