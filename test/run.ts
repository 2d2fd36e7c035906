/**
 * `npm test`: every kind of test, all of them even when one fails, and one line each at the end.
 */
import {spawn} from 'node:child_process';

/** @returns what it printed, and whether it passed */
const npm = (script: string) =>
  new Promise<{passed: boolean; output: string}>((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {shell: true, stdio: ['ignore', 'pipe', 'pipe']});
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('close', (code) => resolve({passed: code === 0, output: Buffer.concat(output).toString()}));
  });

const results: {kind: string; passed: boolean; seconds: number}[] = [];

const run = async (kind: string) => {
  const started = Date.now();
  console.log(`${kind} begins`);
  const {passed, output} = await npm(kind);
  const seconds = Math.round((Date.now() - started) / 1000);
  // In one piece, as others run at the same time.
  console.log(`\n=== ${kind}, ${seconds} s ===\n${output}`);
  results.push({kind, passed, seconds});
  return passed;
};

const inTurn = async (...kinds: string[]) => {
  for (const kind of kinds) await run(kind);
};

// What all of them need is made before two of them could make it at once.
if ((await run('browsers')) && (await run('test:build'))) {
  // Engines wait for transitions and timers half of their time, in which others can compute.
  await Promise.all([inTurn('test:elements'), inTurn('test:unit', 'test:packages', 'test:flows')]);
  await inTurn('test:faults');
}

console.log('');
for (const {kind, passed, seconds} of results) console.log(`${passed ? '✔' : '✖'} ${kind} (${seconds} s)`);
const failed = results.filter(({passed}) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
