/**
 * On a slow line that loses requests every way to be signed in ends at the application. `SEED` loses other ones.
 */
import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {useStage, type Stage} from '../support/flow.ts';
import {useEmbeddingPage} from './embedding-page.ts';
import {journeys, type Journey, type JourneyName} from './journeys.ts';
import type {Line} from './line.ts';
import {moreJourneys, ofSomebodyElse} from './more-journeys.ts';
import {runJourney} from './run-cell.ts';

const seed = Number(process.env['SEED'] ?? 7);

/** One of each kind. */
const kinds: readonly JourneyName[] = [
  'new from Alipay, an e-mail is missing',
  'a company, by its button',
  'code sign-in in the application’s own page',
  'username and password registration',
  'a code instead of a password',
  'code registration',
  'a company, by its domain',
  'a password is missing',
  'code sign-in in German',
  'code sign-in, settings asked for',
  'password sign-in on the first screen',
  'the sign-in has ended',
  'an account is linked',
  'known from Alipay, terms for everybody',
  'an unknown address becomes an account',
];
/** Nearly all of the time is waiting, so there are more of them than cores; each has a server and a browser of its own. */
const lanes = 7;
const shares = Array.from({length: lanes}, (_, lane) => kinds.filter((_kind, index) => index % lanes === lane));

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

  for (const [lane, share] of shares.entries()) {
    describe(`lane ${lane + 1}`, {concurrency: 1}, () => run(share.map((name) => [name, journeys[name]])));
  }
  describe('with consent', {concurrency: 1}, () => run(Object.entries(moreJourneys), ofSomebodyElse));

  after(() => {
    console.log(`SEED=${seed}; lost:`);
    for (const each of lost) console.log(`  ${each}`);
    assert.ok(lost.length > 0, 'nothing was lost');
  });
});
