/** Engines from before 2024 read our sheets in another way, for which they fetch a module more. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {HTTPRequest} from 'puppeteer-core';
import {useStage} from '../support/flow.ts';
import {holdBack} from '../support/hold-back.ts';

const stage = useStage();

test('the form that came with the HTML keeps its look until that module is there', async () => {
  const visitor = await stage.newVisitor();
  const {page} = visitor;
  await page.evaluateOnNewDocument(() => {
    const supports: (...asked: [string, string]) => boolean = CSS.supports.bind(CSS);
    CSS.supports = (...asked: string[]) => !/light-dark/.test(asked.join()) && supports(...(asked as [string, string]));
  });
  const isThatModule = (request: HTTPRequest) => request.url().endsWith('/older-engines.js');
  const letGo = await holdBack(page, isThatModule);
  const asked = page.waitForRequest(isThatModule);
  const coming = visitor.signIn();
  await asked;
  await page.waitForNetworkIdle({concurrency: 1, idleTime: 500});
  assert.ok(await page.$('auth-sign-in > [data-prerendered]'));
  letGo();
  await coming;
  await visitor.screen('sign-in');
});
