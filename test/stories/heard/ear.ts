/**
 * Listens to the flows that a tab plays.
 */
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import {rolldown} from 'rolldown';
import {createScript, type Moment, type Script} from './script.ts';
import {readTree} from './read-tree.ts';

export interface Ear {
  /** Of what is played from now on. */
  listen(title: string): Script;
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
  return {listen: (title) => (script = createScript(title))};
};
