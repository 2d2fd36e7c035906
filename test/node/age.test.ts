/** A server that has seen many sign-ins does no more for the next one than a new server does. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startIdentityServer} from '../../src/server/node/index.ts';
import {join} from './support/join.ts';
import {countSteps} from './support/steps.ts';

const SAMPLE = 7;
const MANY = 60;

test('a sign-in takes as many steps after many as at the beginning', async () => {
  const server = await startIdentityServer();
  let people = 0;
  const joinNext = async () => {
    // Up to its limit of 200 messages the inbox would count.
    server.sandbox!.inbox.clear();
    await join(server, `person.${String(people++).padStart(4, '0')}@example.com`);
  };
  const sample = async () => {
    const counted: number[] = [];
    const steps = countSteps();
    try {
      for (let i = 0; i < SAMPLE; i++) {
        await joinNext();
        counted.push(steps.taken());
      }
    } finally {
      steps.end();
    }
    return counted.sort((a, b) => a - b)[Math.floor(SAMPLE / 2)]!;
  };
  try {
    for (let i = 0; i < 5; i++) await joinNext();
    const young = await sample();
    for (let i = 0; i < MANY; i++) await joinNext();
    const old = await sample();
    assert.ok(old < young * 1.1, `${young} steps at first, ${old} after ${people} sign-ins`);
  } finally {
    await server.close();
  }
});
