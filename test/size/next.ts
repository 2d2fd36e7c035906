/**
 * What lies between the answer to an address and the field it leads to, counted.
 */
import type {Page} from 'puppeteer-core';
import {answered, sendAddress, typable, typeAddress} from '../support/next-step.ts';
import {isForced, isScript, trace, within} from './trace.ts';

export interface NextCounts {
  /** Scripts that are fetched only then. */
  readonly scripts: number;
  /** Templates that are parsed only then. */
  readonly templates: number;
  /** Functions that are compiled only then. */
  readonly compiled: number;
  /** Times that a script had to wait for style or layout. */
  readonly forcedLayouts: number;
  /** Tasks with scripts, after the one that the answer came in. */
  readonly tasks: number;
}

export const countNextStep = async (page: Page, url: string): Promise<NextCounts> => {
  await typeAddress(page, url, 'alice@example.com');
  let scripts = 0;
  page.on('request', (request) => (scripts += request.resourceType() === 'script' ? 1 : 0));
  const events = await trace(page, () => sendAddress(page));
  const start = events.timeOf(answered);
  const between = events.before(typable).filter(({ts}) => ts > start);
  const tasks = between.filter(({name}) => name === 'ThreadControllerImpl::RunTask');
  return {
    scripts,
    templates: between.filter(({name}) => name === 'ParseHTML').length,
    compiled: between.filter(({name}) => name === 'V8.CompileCode').length,
    forcedLayouts: between.filter(({name}) => isForced(name)).length,
    tasks: tasks.filter((task) => within(task, between).some(isScript)).length,
  };
};
