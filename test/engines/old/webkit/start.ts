/**
 * The WebKit of JavaFX, which is the nearest to that of Safari 16.4 that can be had. Each page has a process of its own,
 * as a process has one store of cookies.
 */
import {setTimeout as sleep} from 'node:timers/promises';
import {findOldWebKit} from '../../../support/browsers.ts';
import {startScreen} from '../../../support/webkit.ts';
import type {OldEngine, OldPage} from '../engine.ts';
import {asked} from '../waiting.ts';
import {prepareProgram} from './prepare.ts';
import {startProgram, type Program} from './program.ts';

const pageOf = ({complaints, ask}: Program): OldPage => {
  const evaluate = async (expression: string): Promise<unknown> => {
    const json = await ask('evaluate', `JSON.stringify(${expression})`);
    return json === 'undefined' ? undefined : JSON.parse(json);
  };
  return {
    ...asked({complaints, evaluate}, (url) => ask('go', url)),
    type: async (text) => void (await ask('type', text)),
    press: async (key) => void (await ask('press', key)),
    async picture() {
      // What it shows lags behind what it knows.
      await sleep(300);
      return Buffer.from(await ask('picture'), 'base64');
    },
  };
};

export const startWebKit = async (): Promise<OldEngine> => {
  const found = findOldWebKit();
  if ('missing' in found) throw new Error(found.missing);
  const given = prepareProgram(found);
  const screen = await startScreen(found.screen);
  const programs: Program[] = [];
  const start = () => {
    const program = startProgram(found.java, given, screen.display);
    programs.push(program);
    return program;
  };
  let unused: Program | undefined = start();
  const agent = String(await pageOf(unused).evaluate('navigator.userAgent'));
  const [, version = ''] = /AppleWebKit\/(\S+)/.exec(agent) ?? [];
  return {
    version: `WebKit ${version}`,
    async newPage() {
      // None is started ahead: the window that opened last has the focus.
      const program = unused ?? start();
      unused = undefined;
      return pageOf(program);
    },
    async stop() {
      await Promise.all(programs.map((each) => each.stop()));
      screen.stop();
    },
  };
};
