/** Pages in the WebKit of JavaFX, each in a process of its own, which is how people are kept apart. */
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {findOldWebKit} from '../../../support/browsers.ts';
import {endWithUs, startScreen} from '../../../support/webkit.ts';
import type {OldEngine, OldPage} from '../engine.ts';
import {prepareProgram} from './program.ts';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const patience = 20_000;

/** A refusal of the API is an answer, not a fault; the engine logs it all the same. */
const isRefusal = (said: string) => /Failed to load resource: the server responded with a status of 4\d\d/.test(said);

const startProgram = (java: string, given: readonly string[], display: string) => {
  const data = mkdtempSync(join(tmpdir(), 'old-webkit-'));
  const program = endWithUs(
    spawn(java, [...given, data], {stdio: ['pipe', 'pipe', 'inherit'], env: {...process.env, DISPLAY: display}}),
  );
  const complaints: string[] = [];
  const waiting: {resolve(text: string): void; reject(error: Error): void}[] = [];
  createInterface(program.stdout).on('line', (line) => {
    const [word, base64 = ''] = line.split(' ');
    const text = Buffer.from(base64, 'base64').toString();
    if (word === 'done') waiting.shift()?.resolve(text);
    else if (word === 'failed') waiting.shift()?.reject(new Error(text));
    else if (!isRefusal(text)) complaints.push(text);
  });
  const ended = new Promise<void>((resolve) => program.on('exit', () => resolve()));
  void ended.then(() => {
    for (const {reject} of waiting) reject(new Error('the browser has ended'));
    rmSync(data, {recursive: true, force: true});
  });
  return {
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

const pageOf = ({complaints, ask}: ReturnType<typeof startProgram>): OldPage => {
  const evaluate = async (expression: string): Promise<unknown> => {
    const json = await ask('evaluate', `JSON.stringify(${expression})`);
    return json === 'undefined' ? undefined : JSON.parse(json);
  };
  const waitFor = async (condition: string) => {
    for (const end = Date.now() + patience; !(await evaluate(condition).catch(() => false)); await sleep(50)) {
      if (Date.now() < end) continue;
      const shown = await evaluate('location.href + " " + document.body.innerText');
      throw new Error(`${condition}: ${String(shown)} ${complaints.join()}`);
    }
  };
  return {
    complaints,
    evaluate,
    waitFor,
    async goTo(url) {
      // Until the next one comes, the old one answers.
      await evaluate('window.isLeft = true');
      await ask('go', url);
      await waitFor('!window.isLeft');
    },
    type: async (text) => void (await ask('type', text)),
    press: async (key) => void (await ask('press', key)),
    picture: async () => Buffer.from(await ask('picture'), 'base64'),
  };
};

export const startWebKit = async (): Promise<OldEngine> => {
  const found = findOldWebKit();
  if ('missing' in found) throw new Error(found.missing);
  const given = prepareProgram(found);
  const screen = await startScreen(found.screen);
  const start = () => startProgram(found.java, given, screen.display);
  const first = start();
  const programs = [first];
  const [version = ''] = /AppleWebKit\/\S+/.exec(String(await pageOf(first).evaluate('navigator.userAgent'))) ?? [];
  return {
    version,
    async newPage() {
      const program = start();
      programs.push(program);
      return pageOf(program);
    },
    async stop() {
      await Promise.all(programs.map((each) => each.stop()));
      screen.stop();
    },
  };
};
