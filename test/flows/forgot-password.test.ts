/** A forgotten password, from the form that asks for it to signing in with another one. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage} from '../support/flow.ts';

const stage = useStage();

test('code, another password, and in with it; a stranger sees the same until the code', async () => {
  await stage.configure({
    signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
  });
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', 'nobody@example.com');
  await visitor.press('Forgot password?');
  await visitor.screen('forgot-password');
  assert.equal(visitor.path, '/forgot-password');
  assert.equal(await visitor.valueOf('identifier'), 'nobody@example.com');
  await visitor.submit();
  await visitor.screen('code');
  await visitor.fill('code', '123456');
  await visitor.sees('That code isn’t right.');

  await visitor.press('Back');
  await visitor.screen('forgot-password');
  await visitor.fill('identifier', 'bob@example.com');
  await visitor.submit();
  await visitor.screen('code');
  assert.equal(visitor.path, '/forgot-password/verification-code');
  await visitor.page.reload();
  await visitor.screen('code');
  await visitor.fill('code', await visitor.codeFor('bob@example.com'));
  await visitor.screen('reset-password');
  assert.equal(visitor.path, '/forgot-password/reset');
  await visitor.fill('password', 'fernway-demo-2');
  await visitor.submit();
  await visitor.sees('This is the password you already have.');
  await visitor.fill('password', 'another-demo-7');
  await visitor.submit();

  await visitor.screen('sign-in');
  await visitor.sees('Your password was changed.');
  assert.equal(await visitor.valueOf('identifier'), 'bob@example.com');
  await visitor.fill('password', 'another-demo-7');
  await visitor.submit();
  assert.equal((await visitor.claims())['email'], 'bob@example.com');
});
