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
/** Far more than an answer takes on a busy machine. */
const PATIENCE_MS = 20_000;

type Outcome = 'answered' | 'refused' | 'left waiting';

function call(port: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost', () =>
      socket.write(`GET /unknown-session HTTP/1.1\r\nhost: localhost:${port}\r\nconnection: close\r\n\r\n`),
    );
    socket.on('data', () => resolve('answered'));
    socket.on('error', () => resolve('refused')).on('close', () => resolve('refused'));
    socket.setTimeout(PATIENCE_MS, () => {
      resolve('left waiting');
      socket.destroy();
    });
  });
}

test('npm start under fire', async () => {
  const ports = [await freePort(), await freePort()] as const;
  const calls: Promise<Outcome>[] = [];
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
    const outcomes = await Promise.all(calls);
    const count = (wanted: Outcome) => outcomes.filter((each) => each === wanted).length;
    assert.equal(count('left waiting'), 0, `of ${outcomes.length}`);
    assert.ok(count('refused') > 0 && count('answered') > 0, 'from before the start until after it');
  } finally {
    isOver = true;
    started.kill('SIGTERM');
    await once(started, 'exit');
  }
});
