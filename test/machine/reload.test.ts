/** What a reload, Back and Forward find again. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {begin, email, fakeBrowser, refused} from './fakes.ts';

const unknown = {'POST /identification': refused(404, 'user.user_not_exist')};

test('a question that a right code led to comes back after a reload, and its answer goes on with that code', async () => {
  const {machine, act, browser} = await begin({script: unknown});
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  const {dialog} = machine.state;
  assert.equal(dialog?.kind, 'create-account');
  machine.dispose();

  const screen = browser.entries.at(-1);
  assert.ok(screen);
  const again = await begin({browser: {...fakeBrowser({screen}), stores: browser.stores}});
  assert.deepEqual(again.machine.state.dialog, dialog);
  await again.act({type: 'confirm'});
  assert.deepEqual(again.asked(), ['PUT /interaction-event', 'POST /identification', 'POST /submit']);
  assert.equal(again.machine.state.screen.name, 'leaving');
});

test('Forward to a code that was used up asks the question again, not the code', async () => {
  const {machine, act, browser} = await begin({script: unknown});
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  const {dialog} = machine.state;
  await act({type: 'dismiss'});
  assert.deepEqual([machine.state.screen.name, machine.state.dialog], ['sign-in', undefined]);
  browser.travel(1);
  assert.deepEqual([machine.state.screen.name, machine.state.dialog], ['code', dialog]);
});

test('a new code is asked for without the question of the one before', async () => {
  const {machine, act} = await begin({script: unknown});
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  await act({type: 'resend-code'});
  assert.deepEqual([machine.state.screen.name, machine.state.dialog], ['code', undefined]);
});

test('what an account still needs stands in its own field after a reload and after Back, until the end', async () => {
  const screen = {name: 'missing-profile', field: 'email', event: 'Register'} as const;
  const {machine, act, browser} = await begin({browser: fakeBrowser({screen})});
  await act({type: 'remember-draft', value: 'mei'}, {type: 'remember-draft', value: 'mei@example.com'});
  assert.equal(machine.state.identifier, '');
  await act({type: 'save-contact', identifier: email('mei@example.com')});
  browser.travel(-1);
  assert.deepEqual(machine.state.drafts, {email: 'mei@example.com'});
  machine.dispose();

  const again = await begin({browser: {...fakeBrowser({screen}), stores: browser.stores, storage: browser.storage}});
  assert.deepEqual(again.machine.state.drafts, {email: 'mei@example.com'});
  await again.act({type: 'save-contact', identifier: email('mei@example.com')}, {type: 'verify-code', code: '123456'});
  assert.equal(again.machine.state.screen.name, 'leaving');
  assert.deepEqual(browser.storage.drafts(), {});
});
