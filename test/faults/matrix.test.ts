/**
 * After a failure a person can always go on: each way to be signed in, with one request of it going wrong, ends at the
 * application, by what the page offers and nothing else. `SEED` chooses other cells, `CELLS` how many at least.
 */
import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {useStage, type Stage} from '../support/flow.ts';
import {nameOf, sampleCells} from './cells.ts';
import {useEmbeddingPage} from './embedding-page.ts';
import {journeys, type Journey, type JourneyName} from './journeys.ts';
import {runCell} from './run-cell.ts';

const seed = Number(process.env['SEED'] ?? 7);
const count = Number(process.env['CELLS'] ?? 210);
const cells = sampleCells(seed, count);
console.log(`${cells.length} cells, SEED=${seed}`);

const failed: {cell: string; shown: string}[] = [];

/** Parts of the work, each with a server and a browser of its own; one waits while the others compute. */
const lanes = 4;

describe('faults', {concurrency: lanes}, () => {
  for (let lane = 0; lane < lanes; lane += 1) {
    const isMine = (_: unknown, index: number) => index % lanes === lane;
    describe(`lane ${lane + 1}`, {concurrency: 1}, () => {
      const embedding = useEmbeddingPage(() => stage.server.origin);
      const stage: Stage = useStage((config) => embedding.known(config));

      for (const name of (Object.keys(journeys) as JourneyName[]).filter(isMine)) {
        test(`${name}, without a fault, takes the requests that it says`, async () => {
          const made = await runCell(stage, embedding, {journey: name});
          const {calls}: Journey = journeys[name];
          // While typing a company is looked for, if there is time.
          const others = made.filter((call) => call !== 'sso-connectors' && !calls.includes(call));
          assert.deepEqual(others, []);
          for (const call of calls) {
            const times = (among: readonly string[]) => among.filter((each) => each === call).length;
            assert.ok(times(made) >= times(calls), `${call}: ${times(made)} of ${times(calls)}`);
          }
        });
      }

      for (const cell of cells.filter(isMine)) {
        test(nameOf(cell), async () => {
          await runCell(stage, embedding, cell).catch((error: Error) => {
            failed.push({cell: nameOf(cell), shown: error.message});
            throw error;
          });
        });
      }
    });
  }

  after(() => {
    for (const {cell, shown} of failed) console.log(`✖ ${cell}\n  ${shown}`);
    console.log(`${cells.length - failed.length} of ${cells.length} cells passed`);
  });
});
