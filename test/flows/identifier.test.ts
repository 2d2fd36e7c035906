import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage} from '../support/flow.ts';

const stage = useStage();

test('the field is found from outside and tells browsers what it wants', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  const field = await visitor.page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('auth-sign-in input[name=identifier]');
    return (
      input && {
        type: input.type,
        inputMode: input.inputMode,
        autocomplete: input.autocomplete,
        label: input.labels?.length,
      }
    );
  });
  assert.deepEqual(field, {type: 'text', inputMode: 'email', autocomplete: 'username webauthn', label: 1});
});

test('a value that was set from outside, without any event, is submitted', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('auth-sign-in input[name=identifier]');
    if (input) input.value = 'alice@example.com';
  });
  await visitor.press('Continue');
  await visitor.screen('code');
  assert.match(await visitor.codeFor('alice@example.com'), /^\d{6}$/);
});

test('what was typed survives a reload', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', 'alice@exam');
  await visitor.page.reload();
  await visitor.screen('sign-in');
  assert.equal(await visitor.valueOf('identifier'), 'alice@exam');
});

test('a wrong address is said on submit, then checked while it is put right', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', 'alice@');
  assert.equal(await visitor.errorOf('identifier'), undefined);
  await visitor.submit();
  assert.match((await visitor.errorOf('identifier')) ?? '', /email address/);
  await visitor.fill('identifier', '  Alice@Example.com ');
  // With the mouse: the error has gone by now, so that the button stays where it is.
  await visitor.press('Continue');
  await visitor.screen('code');
  assert.match(await visitor.codeFor('alice@example.com'), /^\d{6}$/);
});

test('login_hint stands in the field', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn({login_hint: 'bob@example.com'});
  await visitor.screen('sign-in');
  assert.equal(await visitor.valueOf('identifier'), 'bob@example.com');
});

test('login_hint outweighs what an earlier request left, and what is typed since outlives a reload', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', 'alice@example.com');
  await visitor.signIn({login_hint: 'bob@example.com'});
  await visitor.screen('sign-in');
  assert.equal(await visitor.valueOf('identifier'), 'bob@example.com');
  await visitor.fill('identifier', 'carol@example.com');
  await visitor.page.reload();
  await visitor.screen('sign-in');
  assert.equal(await visitor.valueOf('identifier'), 'carol@example.com');
});

test('isolated: the form is out of reach of the page, and works', async () => {
  const visitor = await stage.newVisitor();
  await visitor.page.evaluateOnNewDocument(() => {
    new MutationObserver(() => document.querySelector('auth-sign-in')?.setAttribute('isolated', '')).observe(document, {
      childList: true,
      subtree: true,
    });
  });
  await visitor.signIn();
  const field = await visitor.page.waitForSelector('auth-sign-in >>> input[name=identifier]', {visible: true});
  assert.equal(await visitor.page.$('auth-sign-in input[name=identifier]'), null);
  await field?.type('alice@example.com');
  await visitor.submit();
  const code = await visitor.page.waitForSelector('auth-sign-in >>> input[name=code]', {visible: true});
  await code?.type(await visitor.codeFor('alice@example.com'));
  assert.equal((await visitor.claims())['email'], 'alice@example.com');
});
