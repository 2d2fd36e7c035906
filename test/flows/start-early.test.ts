/** Whoever calls while `npm start` starts is answered or refused, at both ports, and never left waiting. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {connect} from 'node:net';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {freePort} from '../support/webkit.ts';

const cli = join(import.meta.dirname, '../../src/server/node/cli.ts');
/** From the greeting on; far more than an answer takes on a busy machine. */
const PATIENCE_MS = 30_000;

type Outcome = 'answered' | 'refused' | 'left waiting';

/** What has become of a call. */
function call(port: number): {outcome: Outcome; settled: Promise<void>} {
  const state = {outcome: 'left waiting' as Outcome, settled: Promise.resolve()};
  state.settled = new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      if (state.outcome === 'left waiting') state.outcome = outcome;
      resolve();
    };
    const socket = connect(port, 'localhost', () =>
      socket.write(`GET /unknown-session HTTP/1.1\r\nhost: localhost:${port}\r\nconnection: close\r\n\r\n`),
    );
    socket.on('data', () => settle('answered'));
    socket.on('error', () => settle('refused')).on('close', () => settle('refused'));
  });
  return state;
}

test('npm start under fire', async () => {
  const ports = [await freePort(), await freePort()] as const;
  const calls: ReturnType<typeof call>[] = [];
  let isOver = false;
  const firing = (async () => {
    while (!isOver) {
      calls.push(...ports.map(call));
      await wait(2);
    }
  })();
  const started = spawn(process.execPath, [cli], {
    env: {...process.env, PORT: String(ports[0]), APP_PORT: String(ports[1])},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const line of createInterface(started.stdout)) if (line.includes('Ctrl-C')) break;
    await wait(200);
    isOver = true;
    await firing;
    await Promise.race([Promise.all(calls.map(({settled}) => settled)), wait(PATIENCE_MS, undefined, {ref: false})]);
    const count = (wanted: Outcome) => calls.filter(({outcome}) => outcome === wanted).length;
    assert.equal(count('left waiting'), 0, `of ${calls.length}`);
    assert.ok(count('refused') > 0 && count('answered') > 0, 'from before the start until after it');
  } finally {
    isOver = true;
    started.kill('SIGTERM');
    await once(started, 'exit');
  }
});
