/**
 * The texts of all problems, in all languages, as they would stand on the page.
 */
import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import {loaders, sourceLocale} from '../../src/i18n/generated/loaders.ts';
import {joinProblemText, joinSentences, type ProblemText} from '../../src/i18n/problem-text.ts';
import {problemCodes as codes} from '../support/problem-codes.ts';

/** Switching languages is announced to the page, which Node does not have. */
Object.assign(globalThis, {window: new EventTarget()});
const {getLocale, knowsWords, useLocale} = await import('../../src/i18n/locale.ts');
const {problemText} = await import('../../src/i18n/messages.ts');

const textsOf = () =>
  new Map(codes.map((code): [string, ProblemText] => [code, problemText({code, recoverable: false})]));
const english = textsOf();

const sentences = ({what, next}: ProblemText) => (next === undefined ? [what] : [what, next]);
const codesWhose = (texts: ReadonlyMap<string, ProblemText>, isWrong: (sentence: string) => boolean) =>
  [...texts].filter(([, text]) => sentences(text).some(isWrong)).map(([code]) => code);

describe('English', () => {
  test('no exclamations, no blame, no apologies', () => {
    const isRude = (sentence: string) => /!|\b(please|sorry|oops|invalid|illegal|failed to)\b/i.test(sentence);
    assert.deepEqual(codesWhose(english, isRude), []);
  });

  test('a wrong password does not tell whether the account exists', () => {
    const {what, next} = problemText({code: 'session.invalid_credentials', recoverable: false});
    assert.match(what, /account or password/);
    assert.doesNotMatch(`${what} ${next}`, /exist|found|unknown/i);
  });
});

// Each language then comes with the words for all of them.
for (const code of codes)
  knowsWords({screen: {name: 'loading'}, problem: {code, recoverable: false, command: 'start'}});

for (const locale of Object.keys(loaders)) {
  describe(locale, () => {
    let texts: ReadonlyMap<string, ProblemText>;
    // Thai ends a sentence with a space.
    const whole = locale === 'th' ? /^\S.*[^\s.]$/u : /^\S.*\S[.。؟?]\]?$/u;
    before(async () => {
      await useLocale(locale);
      assert.equal(getLocale(), locale);
      texts = textsOf();
    });

    test('every problem is told in whole sentences', () => {
      assert.equal(texts.size, codes.length);
      assert.deepEqual(
        codesWhose(texts, (sentence) => !whole.test(sentence)),
        [],
      );
    });

    test('no raw code, no placeholder', () => {
      assert.deepEqual(
        codesWhose(texts, (sentence) => /[${}<>_]|[a-z]\.[a-z]|undefined/.test(sentence)),
        [],
      );
    });

    if (locale !== sourceLocale) {
      test('nothing is left in English', () => {
        const isEnglish = new Set([...english.values()].flatMap(sentences));
        assert.deepEqual(
          codesWhose(texts, (sentence) => isEnglish.has(sentence)),
          [],
        );
      });
    }
  });
}

describe('what happened and what to do, as one text', () => {
  test('with a space between', () => {
    assert.equal(
      joinProblemText({what: 'That code isn’t right.', next: 'Check it.'}),
      'That code isn’t right. Check it.',
    );
  });

  test('without one after a wide stop', () => {
    assert.equal(joinProblemText({what: '验证码不正确。', next: '请核对。'}), '验证码不正确。请核对。');
  });

  test('as many as there are', () => {
    assert.equal(joinSentences(['One.', 'Two.', 'Three.']), 'One. Two. Three.');
    assert.equal(joinSentences(['一。', '二。', '三。']), '一。二。三。');
    assert.equal(joinSentences([]), '');
  });

  test('without anything to do', () => {
    assert.equal(joinProblemText({what: 'Agree first.'}), 'Agree first.');
  });
});
