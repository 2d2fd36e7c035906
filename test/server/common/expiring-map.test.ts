import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import {ExpiringMap} from '../../../src/server/common/expiring-map.ts';
import {collectGarbage} from '../../node/support/kept.ts';

describe('a map whose entries end', () => {
  let now = 0;
  let gone: string[] = [];
  const clock = {now: () => now};
  const create = (max?: number) =>
    new ExpiringMap<number>({clock, ...(max ? {max} : {}), onGone: (key) => gone.push(key)});
  beforeEach(() => {
    now = 1_000;
    gone = [];
  });

  test('at their time, to the millisecond', () => {
    const map = create();
    map.set('a', 1, now + 10);
    now += 9;
    assert.equal(map.get('a'), 1);
    now += 1;
    assert.equal(map.get('a'), undefined);
    assert.deepEqual(gone, ['a']);
  });

  test('what is over goes by itself, whatever the order of the ends', () => {
    const map = create();
    for (let i = 0; i < 1_000; i++) map.set(`short ${i}`, i, now + (i % 7));
    map.set('long', 1, now + 1_000_000);
    now += 10;
    // Once round, at two a write.
    for (let i = 0; i < 1_100; i++) map.set(`later ${i}`, i, now + 1_000_000);
    assert.equal(map.size, 1_101);
    assert.equal(gone.length, 1_000);
    assert.equal(map.get('long'), 1);
  });

  test('with ends that come as fast as beginnings, never many more than are alive', () => {
    const map = create();
    for (let i = 0; i < 20_000; i++) {
      now += 1;
      map.set(`key ${i}`, i, now + 100);
      assert.ok(map.size <= 250, `${map.size} after ${i}`);
    }
  });

  test('beyond the limit the one that was written longest ago goes', () => {
    const map = create(3);
    for (const key of ['a', 'b', 'c']) map.set(key, 1, Infinity);
    map.set('a', 2, Infinity);
    map.set('d', 1, Infinity);
    map.delete('c');
    map.set('e', 1, Infinity);
    map.set('f', 1, Infinity);
    assert.deepEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => map.get(key)),
      [undefined, undefined, undefined, 1, 1, 1],
    );
    map.clear();
    assert.equal(map.size, 0);
    for (const key of ['g', 'h', 'i', 'j']) map.set(key, 1, Infinity);
    assert.equal(map.get('g'), undefined);
    assert.equal(map.size, 3);
  });

  test('each that goes is told once', () => {
    const map = create(10);
    for (let i = 0; i < 100; i++) map.set(`key ${i % 30}`, i, now + (i % 5));
    now += 10;
    map.clear();
    const kept = 100;
    assert.equal(gone.length, kept);
  });

  for (const max of [Infinity, 1000, 10]) {
    test(`lets go of what has gone, ${max} at most`, async () => {
      const many = 3000;
      const map = new ExpiringMap<object>({clock, max});
      const values = Array.from({length: many}, (_, i) => {
        const value = {i};
        map.set(`key ${i}`, value, ++now + 1);
        return new WeakRef(value);
      });
      await collectGarbage();
      assert.ok(map.size < 20, `${map.size} entries`);
      const held = values.filter((each) => each.deref()).length;
      assert.ok(held < 100, `${held} of ${many} values`);
    });
  }
});
