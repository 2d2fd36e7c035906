/**
 * Every language is complete: lit-localize itself only warns and falls back to English.
 */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createLocalizer, translatedLocales} from '../src/build/localizer.ts';
import {isErrorCode} from '../src/protocol/errors.ts';

const localizer = createLocalizer();
const {messages, errors} = localizer.extractSourceMessages();
const {translations} = localizer.readTranslationsSync();
const sourceIds = new Set(messages.map(({name}) => name));

/** A server's code, or one of ours (without a dot); `.next` is what to do about it. */
const isErrorId = (id: string) => {
  const code = /^error\.(.+?)(\.next)?$/.exec(id)?.[1];
  return code !== undefined && (isErrorCode(code) || /^password_rejected\.[a-z_]+$|^[a-z]+(-[a-z]+)*$/.test(code));
};
const isPlainId = (id: string) => /^(?!error\.)[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/.test(id);

describe('messages in the source', () => {
  test('there are some, and they can be extracted', () => {
    assert.deepEqual(
      errors.map(({messageText}) => messageText),
      [],
    );
    assert.ok(messages.length > 0);
  });

  test('an id is <screen>.<thing>, action.* or error.<code>', () => {
    assert.deepEqual(
      [...sourceIds].filter((id) => !isPlainId(id) && !isErrorId(id)),
      [],
    );
  });

  test('every message tells the translator where it stands', () => {
    assert.deepEqual(
      messages.filter(({desc}) => !desc).map(({name}) => name),
      [],
    );
  });
});

for (const locale of translatedLocales()) {
  describe(locale, () => {
    const translated = translations.get(locale) ?? [];
    const byId = new Map(translated.map((message) => [message.name, message]));

    test('nothing is missing', () => {
      assert.deepEqual(
        [...sourceIds].filter((id) => !byId.has(id)),
        [],
      );
    });

    test('nothing is empty', () => {
      const empty = translated.filter(({contents}) =>
        contents.every((part) => typeof part === 'string' && !part.trim()),
      );
      assert.deepEqual(
        empty.map(({name}) => name),
        [],
      );
    });

    test('nothing is left over', () => {
      assert.deepEqual(
        [...byId.keys()].filter((id) => !sourceIds.has(id)),
        [],
      );
    });
  });
}

test('placeholders are those of the source', () => {
  assert.deepEqual(localizer.validateTranslations().errors, []);
});
