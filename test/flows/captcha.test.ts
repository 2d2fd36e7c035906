/** A captcha before the code, in the sandbox's place of Turnstile: ticked, refused and tried again, blocked, invisible. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage, type Visitor} from '../support/flow.ts';

const stage = useStage((config) => ({
  ...config,
  signInExperience: {...config.signInExperience, captchaPolicy: {enabled: true}},
}));

const alice = 'alice@example.com';
const isScript = (url: string) => url.includes('/sandbox/captcha/api.js');

async function askForCode(visitor: Visitor) {
  const scripts: string[] = [];
  visitor.page.on('request', (request) => isScript(request.url()) && scripts.push(request.url()));
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', alice);
  assert.deepEqual(scripts, [], 'nothing of it is loaded before it is needed');
  await visitor.submit();
}

const tick = (visitor: Visitor) => visitor.press('I am human (sandbox)', 'checkbox');

async function enterCode(visitor: Visitor) {
  await visitor.screen('code');
  await visitor.page.keyboard.type(await visitor.codeFor(alice));
  assert.equal((await visitor.claims())['email'], alice);
}

test('the person ticks a box, and the sign-in goes on by itself', async () => {
  const visitor = await stage.newVisitor();
  await askForCode(visitor);
  await visitor.sees('Confirm that you’re a person');
  await tick(visitor);
  await enterCode(visitor);
});

test('who is not taken for a person tries again; who thinks better of it finds the form as it was', async () => {
  const visitor = await stage.newVisitor();
  stage.server.sandbox?.switches.patch({captcha: {refuse: true}});
  await askForCode(visitor);
  await tick(visitor);
  await visitor.sees('We couldn’t confirm that you’re a person.');
  stage.server.sandbox?.switches.patch({captcha: {refuse: false}});
  await visitor.press('Try again');
  await visitor.press('Cancel');
  assert.equal(await visitor.valueOf('identifier'), alice);
  await visitor.press('Continue');
  await tick(visitor);
  await enterCode(visitor);
});

test('a script that does not come is told, and asked for again', async () => {
  const visitor = await stage.newVisitor();
  visitor.expectComplaint(/503|Refused to execute script/);
  stage.server.sandbox?.switches.patch({captcha: {down: true}});
  await askForCode(visitor);
  await visitor.sees('The check that you’re a person couldn’t be loaded.');
  stage.server.sandbox?.switches.patch({captcha: {down: false}});
  await visitor.press('Try again');
  await tick(visitor);
  await enterCode(visitor);
});
