/** The list of disposable domains is the real one. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isDisposable} from '../../src/server/node/disposable-domains.ts';

test('mailboxes for a few minutes are told from those that people keep', () => {
  for (const domain of ['mailinator.com', 'guerrillamail.com', 'yopmail.com', 'inbox.mailinator.com'])
    assert.equal(isDisposable(domain), true, domain);
  for (const domain of ['gmail.com', 'example.com', 'qq.com', 'mailinator.com.example', 'com', ''])
    assert.equal(isDisposable(domain), false, domain);
});
