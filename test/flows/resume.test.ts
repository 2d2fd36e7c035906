/**
 * Whatever happens in between, a person lands where they can go on, with what they typed: never a password or a code.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage, type Visitor} from '../support/flow.ts';

const stage = useStage();
const alice = 'alice@example.com';
const bob = 'bob@example.com';
const hour = 60 * 60_000;

/** Each step, and what takes the person beyond it. */
const steps: Readonly<Record<string, (visitor: Visitor) => Promise<unknown>>> = {
  'an address': (visitor) => visitor.submit(),
  'a code': async (visitor) => visitor.type('code', await visitor.codeFor(alice)),
  'a password': async (visitor) => {
    await visitor.fill('password', 'fernway-demo-2');
    await visitor.submit();
  },
};

const comeTo = async (step: string, visitor: Visitor) => {
  if (step === 'a code') return visitor.askForCode(alice);
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', bob);
  if (step === 'an address') return;
  await visitor.submit();
  await visitor.screen('code');
  await visitor.press('Use password instead');
  await visitor.screen('password');
};

const events: Readonly<Record<string, () => void>> = {
  'the server was restarted': () => stage.server.forgetInteractions(),
  'two hours went by': () => stage.wait(2 * hour),
};

for (const [what, goOn] of Object.entries(steps)) {
  for (const [event, happen] of Object.entries(events)) {
    test(`${event} before ${what}: it is said, and a new beginning knows the address`, async () => {
      const visitor = await stage.newVisitor();
      await comeTo(what, visitor);
      happen();
      await goOn(visitor);
      await visitor.screen('stopped');
      await visitor.press(`Open ${new URL(stage.application.origin).host}`, 'link');
      await visitor.sees('Back at the application');
      await visitor.signIn();
      await visitor.screen('sign-in');
      assert.equal(await visitor.valueOf('identifier'), what === 'a code' ? alice : bob);
    });
  }
}

test('reload, Back and Forward at the code', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  await visitor.page.reload();
  await visitor.screen('code');
  await visitor.page.goBack();
  await visitor.screen('sign-in');
  assert.equal(await visitor.valueOf('identifier'), alice);
  await visitor.page.goForward();
  await visitor.screen('code');
  await visitor.page.reload();
  await visitor.type('code', await visitor.codeFor(alice));
  assert.equal((await visitor.claims())['email'], alice);
});

test('one sign-in in two tabs: done in the one, the other leads on', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  const first = await visitor.codeFor(alice);
  const other = await visitor.newTab();
  await other.page.goto(`${stage.server.origin}/sign-in`);
  await other.screen('sign-in');
  await other.fill('identifier', alice);
  await other.submit();
  await other.screen('code');
  await other.type('code', await other.codeFor(alice, first));
  assert.equal((await other.claims())['email'], alice);

  await visitor.page.bringToFront();
  await visitor.type('code', first);
  await visitor.screen('stopped');
  await visitor.press(`Open ${new URL(stage.application.origin).host}`, 'link');
  await visitor.sees('Back at the application');
  assert.deepEqual(other.complaints, []);
});
