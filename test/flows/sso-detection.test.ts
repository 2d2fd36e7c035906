import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage} from '../support/flow.ts';

const stage = useStage();

test('a company’s address turns the form into single sign-on, another one turns it back', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', 'erin@acme.example');
  await visitor.sees('uses single sign-on');
  await visitor.page.waitForSelector('::-p-aria([name="Continue with single sign-on"][role="button"])');
  await visitor.fill('identifier', 'erin@else.example');
  await visitor.page.waitForSelector('::-p-aria([name="Continue"][role="button"])');

  await visitor.fill('identifier', 'erin@acme.example');
  await visitor.sees('uses single sign-on');
  await visitor.submit();
  await visitor.sees('Continue as Erin Castellanos');
});

test('who is faster than the look-up is sent to the company all the same, and no code is sent', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.page.$eval('auth-sign-in input[name=identifier]', (input) => {
    input.value = 'erin@acme.example';
    input.form?.requestSubmit();
  });
  await visitor.sees('Continue as Erin Castellanos');
  assert.deepEqual(stage.server.sandbox?.inbox.messages(), []);
});

test('several companies of one domain are a choice', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', 'erin@multi.example');
  await visitor.sees('uses single sign-on');
  await visitor.submit();
  await visitor.screen('sso-connectors');
  assert.equal(visitor.path, '/single-sign-on/connectors');
  await visitor.press('Multi Americas');
  await visitor.sees('Continue as Erin Castellanos');
  assert.match(visitor.path, /^\/sandbox\/okta\/multi-americas\//);
});

test('the company door asks for the address, and says when it knows no company for it', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.press('Single sign-on');
  await visitor.screen('single-sign-on');
  assert.equal(visitor.path, '/single-sign-on');
  await visitor.fill('identifier', 'someone@nowhere.example');
  await visitor.submit();
  await visitor.sees('Single sign-on isn’t set up for this email address.');
  await visitor.fill('identifier', 'erin@acme.example');
  await visitor.submit();
  await visitor.sees('Continue as Erin Castellanos');
});
