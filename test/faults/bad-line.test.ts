/**
 * On a slow line that loses requests every way to be signed in ends at the application. `SEED` loses other ones.
 */
import {after, describe, test} from 'node:test';
import {useStage, type Stage} from '../support/flow.ts';
import {useEmbeddingPage} from './embedding-page.ts';
import {journeys, type Journey} from './journeys.ts';
import type {Line} from './line.ts';
import {moreJourneys, ofSomebodyElse} from './more-journeys.ts';
import {runJourney} from './run-cell.ts';

const seed = Number(process.env['SEED'] ?? 7);

const every: readonly [string, Journey][] = Object.entries(journeys);
/** Nearly all of the time is waiting, so there are more of them than cores; each has a server and a browser of its own. */
const lanes = 5;
const shares = Array.from({length: lanes}, (_, lane) => every.filter((_journey, index) => index % lanes === lane));

describe('on a bad line', {concurrency: lanes + 1}, () => {
  const lost: string[] = [];
  const run = (share: readonly [string, Journey][], adapt: Parameters<typeof useStage>[0] = (config) => config) => {
    const embedding = useEmbeddingPage(() => stage.server.origin);
    const stage: Stage = useStage((config) => embedding.known(adapt(config)));
    for (const [name, journey] of share) {
      test(name, async () => {
        const line: Line = {seed, lost: []};
        try {
          await runJourney(stage, embedding, journey, {line, name});
        } finally {
          lost.push(...line.lost.map((request) => `${name}: ${request}`));
        }
      });
    }
  };

  shares.forEach((share, lane) => describe(`lane ${lane + 1}`, {concurrency: 1}, () => run(share)));
  describe('with consent', {concurrency: 1}, () => run(Object.entries(moreJourneys), ofSomebodyElse));

  after(() => {
    console.log(`SEED=${seed}; lost on the line:`);
    for (const each of lost) console.log(`  ${each}`);
  });
});
