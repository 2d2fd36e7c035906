/**
 * Random but legal sign-ins: somebody presses what the screens offer, once or twice, goes back and forth, loads the page
 * again, comes back from a provider; the server says whatever it may. Never stuck, never two requests at once, never a
 * secret where it can be found, never a problem that nobody is told of. `SEED` repeats a run, `RUNS` says how many.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {loadCourse} from '../../src/machine/sign-in-machine.ts';
import {beginnings} from './model/beginnings.ts';
import {live, type Move} from './model/live.ts';
import {offers} from './model/offers.ts';

const seed = Number(process.env['SEED'] ?? 7);
const numRuns = Number(process.env['RUNS'] ?? 2000);

const drawn = fc.tuple(fc.constantFrom('well', 'well', 'well', 'well', 'asks', 'asks', 'refused', 'lost'), fc.nat(120));
const answers = fc.array(drawn, {maxLength: 5});
const move: fc.Arbitrary<Move> = fc.record({
  what: fc.constantFrom(
    ...(['press', 'press', 'press', 'press', 'press', 'press', 'press'] as const),
    ...(['wander', 'wander', 'twice', 'hasty', 'go', 'load', 'return'] as const),
  ),
  which: fc.nat(60),
  answers,
});

test(`every sign-in can go on (SEED=${seed})`, async () => {
  const later = [import('../../src/machine/social/host.ts'), import('../../src/platform/native-app.ts')];
  await Promise.all([loadCourse(), ...later]);
  const carriedOut = new Set<string>();
  const lives = fc.asyncProperty(
    fc.constantFrom(...Object.keys(beginnings)),
    answers,
    fc.array(move, {minLength: 1, maxLength: 14}),
    async (beginning, first, moves) => {
      const {faults, commands} = await live(beginning, first, moves);
      for (const command of commands) carriedOut.add(command);
      assert.deepEqual(faults, []);
    },
  );
  await fc.assert(lives, {seed, numRuns});
  // What no screen leads to would be checked by nobody.
  const pressed = Object.keys(offers).filter((type) => offers[type as keyof typeof offers] !== 'inside');
  if (numRuns >= 2000)
    assert.deepEqual(
      pressed.filter((type) => !carriedOut.has(type)),
      [],
    );
});
