/** Double presses, late answers, lost connections: one thing at a time, and nothing typed is lost. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {begin, email, id, ok, refused, settle, type Answer} from './fakes.ts';

/** An answer that waits until it is let go. */
const held = (answer: Answer) => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  return {answer: () => gate.then(() => answer), release: () => release()};
};
const tick = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a second press of the same button is ignored', async () => {
  const send = held(id('code1'));
  const {machine, asked} = await begin({script: {'POST /verification/verification-code': send.answer}});
  const command = {type: 'submit-identifier', identifier: email()} as const;
  machine.send(command);
  machine.send(command);
  await tick();
  machine.send(command);
  send.release();
  await settle(machine);
  assert.deepEqual(asked(), ['GET /sso-connectors', 'PUT ', 'POST /verification/verification-code']);
  assert.equal(machine.state.screen.name, 'code');
});

test('a code is verified once', async () => {
  const verify = held(id('code1'));
  const {machine, act, asked} = await begin({script: {'POST /verification/verification-code/verify': verify.answer}});
  await act({type: 'submit-identifier', identifier: email()});
  asked();
  machine.send({type: 'verify-code', code: '123456'});
  machine.send({type: 'verify-code', code: '123456'});
  verify.release();
  await settle(machine);
  assert.deepEqual(asked(), ['POST /verification/verification-code/verify', 'POST /identification', 'POST /submit']);
});

test('a newer command aborts the older, whose late answer is dropped', async () => {
  const send = held(id('late'));
  const {machine, server} = await begin({script: {'POST /verification/verification-code': send.answer}});
  machine.send({type: 'submit-identifier', identifier: email()});
  await tick();
  machine.send({type: 'show', screen: 'register'});
  assert.equal(server.calls.at(-1)?.signal.aborted, true);
  send.release();
  await tick();
  assert.equal(machine.state.screen.name, 'register');
  assert.equal(machine.state.pending, undefined);
  assert.equal(machine.state.problem, undefined);
});

test('the spinner is on the button that was pressed, and nothing secret is in the state', async () => {
  const verify = held(id('pw1'));
  const {machine} = await begin({script: {'POST /verification/password': verify.answer}});
  machine.send({type: 'verify-password', identifier: email(), password: 'hunter2'});
  await tick();
  assert.deepEqual(machine.state.pending, {command: 'verify-password'});
  assert.ok(!JSON.stringify(machine.state).includes('hunter2'));
  verify.release();
  await settle(machine);
});

test('what is silent neither waits nor cancels', async () => {
  const send = held(id('code1'));
  const {machine} = await begin({script: {'POST /verification/verification-code': send.answer}});
  machine.send({type: 'detect-sso', email: 'x@example.com'});
  assert.equal(machine.state.pending, undefined);
  machine.send({type: 'submit-identifier', identifier: email()});
  await tick();
  machine.send({type: 'detect-sso', email: 'y@example.com'});
  machine.send({type: 'set-agreement', agreed: true});
  machine.send({type: 'remember-identifier', value: 'y@example.com'});
  assert.deepEqual(machine.state.pending, {command: 'submit-identifier'});
  send.release();
  await settle(machine);
  assert.equal(machine.state.screen.name, 'code');
});

test('without a connection everything stays, and the same command is offered again', async () => {
  let offline = true;
  const command = {type: 'submit-identifier', identifier: email()} as const;
  const answer = () => {
    if (offline) throw new TypeError('Failed to fetch');
    return ok();
  };
  const {machine, act, browser} = await begin({script: {'PUT ': answer}});
  await act(command);
  assert.deepEqual(machine.state.problem, {code: 'network', recoverable: true, command: 'submit-identifier'});
  assert.equal(machine.state.screen.name, 'sign-in');
  assert.equal(machine.state.identifier, 'alice@example.com');
  assert.equal(browser.storage.identifier()?.value, 'alice@example.com');
  offline = false;
  await act({type: 'retry'});
  assert.equal(machine.state.screen.name, 'code');
  assert.equal(machine.state.problem, undefined);
});

test('a connection lost after a right code: it is not used up a second time', async () => {
  let offline = true;
  const {machine, act, asked} = await begin({
    script: {
      'POST /identification': () => {
        if (offline) throw new TypeError('Failed to fetch');
        return ok();
      },
    },
  });
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  assert.deepEqual(machine.state.problem, {code: 'network', recoverable: true, command: 'verify-code'});
  asked();
  offline = false;
  await act({type: 'verify-code', code: '123456'});
  assert.deepEqual(asked(), ['POST /identification', 'POST /submit']);
  assert.equal(machine.state.screen.name, 'leaving');
});

test('a wrong code stays on its screen', async () => {
  const {machine, act} = await begin({
    script: {'POST /verification/verification-code/verify': refused(400, 'verification_code.code_mismatch')},
  });
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '000000'});
  assert.equal(machine.state.screen.name, 'code');
  assert.equal(machine.state.problem?.field, 'code');
  assert.equal(machine.state.pending, undefined);
});

test('on the way out nothing can be sent any more', async () => {
  const {machine, act, asked} = await begin();
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  asked();
  await act({type: 'verify-code', code: '123456'}, {type: 'submit-identifier', identifier: email()}, {type: 'back'});
  assert.deepEqual(asked(), []);
  assert.equal(machine.state.screen.name, 'leaving');
});

test('a machine that is done with asks and says nothing more', async () => {
  const send = held(id('code1'));
  const {machine, server} = await begin({script: {'POST /verification/verification-code': send.answer}});
  machine.send({type: 'submit-identifier', identifier: email()});
  await tick();
  let told = 0;
  machine.subscribe(() => (told += 1));
  machine.dispose();
  assert.equal(server.calls.at(-1)?.signal.aborted, true);
  machine.send({type: 'restart'});
  send.release();
  await tick();
  assert.equal(told, 0);
});
