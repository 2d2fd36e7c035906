/**
 * Listens to the flows that a tab plays.
 */
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import {rolldown} from 'rolldown';
import '../../../stories/flows/hearing.ts';
import {readTree} from './read-tree.ts';
import {createScript, type Moment} from './script.ts';

export interface Ear {
  /** @returns the lines of what is heard while it is played */
  listen(title: string, play: () => Promise<void>): Promise<readonly string[]>;
}

const bundle = async () => {
  const build = await rolldown({input: join(import.meta.dirname, 'page.ts'), logLevel: 'warn'});
  const {output} = await build.generate({format: 'iife', codeSplitting: false});
  return output[0].code;
};
let inPage: Promise<string> | undefined;

export const openEar = async (page: Page): Promise<Ear> => {
  const session = await page.createCDPSession();
  let script = createScript('');
  await page.exposeFunction('writeDown', async (moment: Moment) => {
    const to = script;
    to.write(moment, moment.isForm ? await readTree(session) : []);
  });
  await page.evaluateOnNewDocument(await (inPage ??= bundle()));
  /** In a window that somebody works in, which pictures are not taken of. */
  const sitDown = (enabled: boolean) => session.send('Emulation.setFocusEmulationEnabled', {enabled});
  return {
    async listen(title, play) {
      const {lines} = (script = createScript(title));
      await sitDown(true);
      await play();
      await page.evaluate(() => window.hear?.(''));
      await sitDown(false);
      return lines;
    },
  };
};
