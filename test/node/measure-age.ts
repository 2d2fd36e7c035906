/**
 * How a server ages: `node --expose-gc test/node/measure-age.ts [20000]` signs so many newcomers in, one after the other,
 * and says after each twentieth how many a second there were, and what memory holds. With a second number so many
 * people come back again and again, a minute after each other: no account is added then, and memory stays as it is
 * once the limit of what is kept of each kind is reached.
 */
import {startIdentityServer} from '../../src/server/node/index.ts';
import {comeBack, join} from './support/join.ts';

const [wanted = 20_000, people] = process.argv.slice(2).map(Number);
const step = Math.max(1, Math.floor(wanted / 20));
const MINUTE = 60_000;
let passed = 0;
const server = await startIdentityServer({clock: {now: () => Date.now() + passed}});
const addressOf = (person: number) => `person.${person}@example.com`;
for (let person = 0; person < (people ?? 0); person++) await join(server, addressOf(person));

const signIn = async (count: number) => {
  if (people === undefined) return join(server, addressOf(count));
  passed += MINUTE;
  return comeBack(server, addressOf(count % people));
};

let begun = performance.now();
for (let count = 1; count <= wanted; count++) {
  await signIn(count);
  if (count % step !== 0) continue;
  const rate = (1000 * step) / (performance.now() - begun);
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed / 1024 / 1024;
  console.log(`${count} sign-ins: ${rate.toFixed(1)} a second, ${heap.toFixed(0)} MB`);
  begun = performance.now();
}
await server.close();
