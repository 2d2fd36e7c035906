/**
 * `npm test`: every kind of test, all of them even when one fails, and one line each at the end.
 */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';

/** Hundreds of processes run the same modules: they are compiled once. */
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../node_modules/.cache/node');

const npm = (script: string) =>
  spawnSync('npm', ['run', '--silent', script], {stdio: 'inherit', shell: true}).status === 0;

if (!npm('browsers')) process.exit(1);

const kinds = ['test:unit', 'test:elements', 'test:flows', 'test:packages', 'test:faults'];
const results = kinds.map((kind) => {
  console.log(`\n=== ${kind} ===`);
  const started = Date.now();
  return {kind, passed: npm(kind), seconds: Math.round((Date.now() - started) / 1000)};
});

console.log('');
for (const {kind, passed, seconds} of results) console.log(`${passed ? '✔' : '✖'} ${kind} (${seconds} s)`);
const failed = results.filter(({passed}) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
