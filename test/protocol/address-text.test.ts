import assert from 'node:assert/strict';
import {test} from 'node:test';
import {domainText} from '../../src/protocol/address-text.ts';
import {readEmail, splitEmail} from '../../src/protocol/email-address.ts';
import {good} from './addresses.ts';

const emailText = (address: string) => {
  const [name, domain] = splitEmail(address);
  return `${name}@${domainText(domain)}`;
};

test('a domain is shown in its own script', () => {
  assert.equal(emailText('alice@xn--bcher-kva.example'), 'alice@bücher.example');
  assert.equal(emailText('"a@b"@example.com'), '"a@b"@example.com');
  assert.equal(domainText('xn--r8jz45g.xn--zckzah'), '例え.テスト');
});

test('not where its text would be another domain, or none', () => {
  // Hides a mark that turns the direction of what follows, and the sign of a path.
  for (const domain of ['xn--example-6q3c.com', 'xn--0000h.example', 'xn--.example']) {
    assert.equal(readEmail(emailText(`alice@${domain}`)).value ?? `alice@${domain}`, `alice@${domain}`);
  }
});

test('what is shown is read as the same address', () => {
  for (const [, value] of good) {
    assert.deepEqual(readEmail(emailText(value)), {value});
  }
});
