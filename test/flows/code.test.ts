import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage, type Visitor} from '../support/flow.ts';

const stage = useStage();
const alice = 'alice@example.com';

/** How often the page asked for this. */
const countRequests = (visitor: Visitor, path: string) => {
  const count = {requests: 0};
  visitor.page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname === path) count.requests += 1;
  });
  return count;
};

const anotherThan = (code: string) => (code === '000000' ? '111111' : '000000');

test('a code that is typed signs in by itself, once', async () => {
  const visitor = await stage.newVisitor();
  const verified = countRequests(visitor, '/api/experience/verification/verification-code/verify');
  await visitor.askForCode(alice);
  assert.equal(visitor.path, '/sign-in/verification-code');
  await visitor.type('code', await visitor.codeFor(alice));
  const claims = await visitor.claims();
  assert.equal(claims['email'], alice);
  assert.equal(verified.requests, 1);
});

test('by keyboard alone', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  // The hosted page is nothing but this form: it takes the focus.
  await visitor.type('identifier', alice);
  await visitor.page.keyboard.press('Enter');
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(alice));
  assert.equal((await visitor.claims())['email'], alice);
});

test('a code is found in what was copied', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  const code = await visitor.codeFor(alice);
  const text = `Your code is ${code.slice(0, 3)} ${code.slice(3)}. It is good for 10 minutes.`;
  await visitor.paste(text);
  assert.equal((await visitor.claims())['email'], alice);
});

test('a code is found beside a telephone number', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  const code = await visitor.codeFor(alice);
  await visitor.paste(
    `Call 0123456789 by 2026-11-25. Your code is ${code.slice(0, 3)}-${code.slice(3)}, for € 654321.`,
  );
  assert.equal((await visitor.claims())['email'], alice);
});

/** An input method for East Asia, with wide digits. */
const useInputMethod = async (visitor: Visitor) => {
  const session = await visitor.page.createCDPSession();
  const wide = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return {
    compose: (digits: string) => {
      const {length} = digits;
      return session.send('Input.imeSetComposition', {
        text: wide(digits),
        selectionStart: length,
        selectionEnd: length,
      });
    },
    commit: (digits: string) => session.send('Input.insertText', {text: wide(digits)}),
  };
};

test('wide digits of an input method are tidied, and signed in with by themselves', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  const code = await visitor.codeFor(alice);
  const {compose, commit} = await useInputMethod(visitor);
  await compose(code.slice(0, 2));
  await compose(code.slice(0, 3));
  await commit(code.slice(0, 3));
  assert.equal(await visitor.valueOf('code'), code.slice(0, 3));
  await compose(code.slice(3));
  assert.equal((await visitor.claims())['email'], alice);
});

test('a wrong code of an input method is said once, and the right one goes on', async () => {
  const visitor = await stage.newVisitor();
  const verified = countRequests(visitor, '/api/experience/verification/verification-code/verify');
  await visitor.askForCode(alice);
  const code = await visitor.codeFor(alice);
  const {compose, commit} = await useInputMethod(visitor);
  await compose(anotherThan(code));
  await visitor.sees('That code isn’t right.');
  await commit(anotherThan(code));
  assert.equal(await visitor.valueOf('code'), anotherThan(code));
  assert.equal(verified.requests, 1);
  await visitor.fill('code', code);
  assert.equal((await visitor.claims())['email'], alice);
});

test('a wrong code is said at the field, and the right one goes on', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  const code = await visitor.codeFor(alice);
  await visitor.type('code', anotherThan(code));
  await visitor.sees('That code isn’t right.');
  assert.match((await visitor.errorOf('code')) ?? '', /That code isn’t right/);
  await visitor.fill('code', code);
  assert.equal((await visitor.claims())['email'], alice);
});

test('an expired code is replaced by a new one', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  const old = await visitor.codeFor(alice);
  stage.wait(11 * 60_000);
  await visitor.wait(11 * 60_000);
  await visitor.type('code', old);
  await visitor.sees('That code is no longer valid.');
  await visitor.press('Send a new code');
  const code = await visitor.codeFor(alice, old);
  await visitor.fill('code', code);
  assert.equal((await visitor.claims())['email'], alice);
});

test('a code that was sent again replaces the first', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  const first = await visitor.codeFor(alice);
  await visitor.sees('New code in 0:');
  stage.wait(60_000);
  await visitor.wait(60_000);
  await visitor.press('Send a new code');
  const second = await visitor.codeFor(alice, first);
  await visitor.fill('code', first);
  await visitor.sees('That code isn’t right.');
  await visitor.fill('code', second);
  assert.equal((await visitor.claims())['email'], alice);
});

for (const [what, jump] of Object.entries({forward: 86_400_000, back: -86_400_000})) {
  test(`a clock set ${what} by a day while a code is awaited makes nobody wait longer, reload or not`, async () => {
    const visitor = await stage.newVisitor();
    await visitor.askForCode(alice);
    const first = await visitor.codeFor(alice);
    await visitor.setClock(jump);
    await visitor.sees('New code in 0:');
    await visitor.page.reload();
    await visitor.screen('code');
    stage.wait(60_000);
    await visitor.wait(60_000);
    await visitor.press('Send a new code');
    await visitor.fill('code', await visitor.codeFor(alice, first));
    assert.equal((await visitor.claims())['email'], alice);
  });
}

test('too many wrong codes end that code', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  const wrong = Number(anotherThan(await visitor.codeFor(alice)));
  const verified = countRequests(visitor, '/api/experience/verification/verification-code/verify');
  for (let attempt = 0; attempt < 10; attempt++) {
    await visitor.screen('code');
    await visitor.fill('code', String(wrong + attempt).padStart(6, '0'));
    await visitor.page.waitForFunction(() => document.querySelector('auth-code-field')?.busy === false);
  }
  await visitor.fill('code', String(wrong + 20).padStart(6, '0'));
  await visitor.sees('That code was tried too many times.');
  assert.ok(verified.requests >= 10);
});

test('too many codes in a short time are refused, and what was asked for stays', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  for (let sent = 1; sent < 10; sent++) {
    const last = await visitor.codeFor(alice);
    await visitor.wait(60_000);
    await visitor.press('Send a new code');
    await visitor.codeFor(alice, last);
    await visitor.sees('New code in 0:');
  }
  await visitor.wait(60_000);
  await visitor.press('Send a new code');
  await visitor.sees('Too many codes were requested.');
  await visitor.screen('code');
});

test('another address is one step back, with the first still there', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode('alicia@example.com');
  await visitor.page.goBack();
  await visitor.screen('sign-in');
  assert.equal(await visitor.valueOf('identifier'), 'alicia@example.com');
  await visitor.fill('identifier', alice);
  await visitor.submit();
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(alice));
  assert.equal((await visitor.claims())['email'], alice);
});

test('a double click sends one code', async () => {
  const visitor = await stage.newVisitor();
  const sent = countRequests(visitor, '/api/experience/verification/verification-code');
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', alice);
  const button = await visitor.page.waitForSelector('::-p-aria([name="Continue"][role="button"])');
  await button?.click({count: 2});
  await visitor.screen('code');
  assert.equal(sent.requests, 1);
});

test('a reload stays at the code', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  await visitor.page.reload();
  await visitor.screen('code');
  await visitor.fill('code', await visitor.codeFor(alice));
  assert.equal((await visitor.claims())['email'], alice);
});
