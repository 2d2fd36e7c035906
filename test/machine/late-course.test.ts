/** What is pressed before the code behind it is there: seen at once, and done in order. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createSignIn, loadCourse} from '../../src/machine/sign-in-machine.ts';
import {email, fakeBrowser, fakeServer, settingsWith, willing} from './fakes.ts';

/** The first of this process, and so the only one that has to wait. */
test('a press is shown as under way at once, a second one is not another, and what comes later wins', async () => {
  const server = fakeServer(willing, settingsWith());
  const machine = createSignIn({fetch: server.fetch}, fakeBrowser());
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  machine.send({type: 'start'});
  await until(() => machine.state.screen.name === 'sign-in');

  machine.send({type: 'submit-identifier', identifier: email()});
  assert.deepEqual(machine.state.pending, {command: 'submit-identifier'});
  machine.send({type: 'submit-identifier', identifier: email()});
  await until(() => machine.state.screen.name === 'code');
  assert.deepEqual(server.lines(), ['GET /sso-connectors', 'PUT ', 'POST /verification/verification-code']);

  await loadCourse();
  machine.send({type: 'submit-identifier', identifier: email('bob@example.com')});
  machine.send({type: 'show', screen: 'register'});
  assert.equal(machine.state.screen.name, 'register');
});
