/**
 * Conformance: the exchanges recorded with a running Logto server, replayed over HTTP against ours. Compared are
 * status, headers, cookies and bodies; what is random or a time by its shape. The only exceptions are the table in
 * `conformance/deviations.ts`.
 */
import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {type Deviation, deviations} from './conformance/deviations.ts';
import {globex, okta} from './conformance/names.ts';
import {type Outside, startOutside} from './conformance/outside.ts';
import {readRecordings, type Recording} from './conformance/recording.ts';
import {describe, type FoundDifference, replay} from './conformance/replay.ts';
import {scenarios} from './conformance/scenarios.ts';
import {World} from './conformance/world.ts';

const recordings = await readRecordings();
const reproduced: string[] = [];
const used = new Set<Deviation>();
let outside: Outside;
let pages: string;

before(async () => {
  outside = await startOutside();
  // What the pages look like is not recorded; that they are served is.
  pages = await mkdtemp(join(tmpdir(), 'conformance-pages-'));
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Sign in</title>');
});

after(async () => {
  await outside.close();
  await rm(pages, {recursive: true});
  console.log(`recordings: ${reproduced.length} of ${recordings.length} reproduced`);
  for (const {recording, exchange, difference, reason} of used) {
    const where = recording ? `${recording}${exchange ? ` #${exchange}` : ''}` : 'all';
    console.log(`  deviation: ${where} ${difference.source} (${reason})`);
  }
});

/** The logos of the enterprise connectors: part of the configuration, known from the recorded settings. */
function ssoLogos() {
  const settings = recordings.find(({name}) => name === '04-well-known')?.exchanges[0]?.response.body as {
    ssoConnectors: {id: string; logo: string; darkLogo: string}[];
  };
  const whole = (text: string) => {
    const [, beginning, length] = /^(.*)…\((\d+) characters\)$/.exec(text) ?? [];
    return beginning ? beginning.padEnd(Number(length), 'A') : text;
  };
  const logos = settings.ssoConnectors.map(({id, logo, darkLogo}) => ({
    id,
    logo: whole(logo),
    darkLogo: whole(darkLogo),
  }));
  assert.deepEqual(
    logos.map(({id}) => id),
    [okta, globex],
  );
  return logos;
}

const deviationFor = (found: FoundDifference, {name}: Recording): Deviation | undefined =>
  deviations.find(
    ({recording = '', exchange = found.exchange, at = /^/, difference}) =>
      name.startsWith(recording) &&
      exchange === found.exchange &&
      at.test(found.requested) &&
      difference.test(found.path),
  );

for (const recording of recordings) {
  test(`recording ${recording.name}`, async () => {
    const scenario = scenarios[recording.name];
    assert.ok(scenario, 'There is no scenario for this recording.');
    const world = await World.create(scenario, outside, {ssoLogos: ssoLogos()}, pages);
    try {
      const found = await replay(recording, scenario, world);
      const unexpected = found.filter((difference) => {
        const deviation = deviationFor(difference, recording);
        if (deviation) used.add(deviation);
        return !deviation;
      });
      assert.deepEqual(unexpected.map(describe), []);
      reproduced.push(recording.name);
    } finally {
      await world.close();
    }
  });
}

test('every recording in scope is reproduced, and every deviation still exists', () => {
  assert.equal(reproduced.length, recordings.length);
  assert.deepEqual(
    deviations.filter((each) => !used.has(each)),
    [],
  );
});
