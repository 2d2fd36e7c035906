/** The program that shows one page, and what it is told line by line. It ends with its standard input. */
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

/**
 * Policies that this engine does not know; refusals of the API, which are answers; and what the page makes of cookies that
 * JavaFX sends where it is told to omit them.
 */
const noComplaint = [
  /^Unrecognized Content-Security-Policy directive '(require-)?trusted-types/,
  /^Failed to load resource: the server responded with a status of 4\d\d/,
  /^\[auth-sign-in\] consent-not-forwarded:/,
];

/** `given` to `java`; the window opens on this `display`. */
export const startProgram = (java: string, given: readonly string[], display: string) => {
  const data = mkdtempSync(join(tmpdir(), 'old-webkit-'));
  const env = {...process.env, DISPLAY: display};
  const program = spawn(java, [...given, data], {stdio: ['pipe', 'pipe', 'inherit'], env});
  const complaints: string[] = [];
  const waiting: {resolve: (text: string) => void; reject: (error: Error) => void}[] = [];
  createInterface(program.stdout).on('line', (line) => {
    const [word, base64 = ''] = line.split(' ');
    const text = Buffer.from(base64, 'base64').toString();
    if (word === 'done') waiting.shift()?.resolve(text);
    else if (word === 'failed') waiting.shift()?.reject(new Error(text));
    else if (!noComplaint.some((each) => each.test(text))) complaints.push(text);
  });
  const ended = new Promise<void>((resolve) => {
    program.on('exit', () => {
      for (const {reject} of waiting) reject(new Error('the browser has ended'));
      rmSync(data, {recursive: true, force: true});
      resolve();
    });
  });
  return {
    /** What the page says on its console, where all that it throws is said too. */
    complaints,
    ask: (word: string, text = '') =>
      new Promise<string>((resolve, reject) => {
        waiting.push({resolve, reject});
        program.stdin.write(`${word} ${Buffer.from(text).toString('base64')}\n`);
      }),
    async stop() {
      program.stdin.end();
      await ended;
    },
  };
};

export type Program = ReturnType<typeof startProgram>;
