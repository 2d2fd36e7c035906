import {expect} from '@open-wc/testing';
import {findCode, pastedDigits} from '../../../src/elements/code/one-time-code.ts';

const messages: readonly [text: string, code: string | undefined][] = [
  // as it is printed
  ['123456', '123456'],
  ['123 456', '123456'],
  ['123-456', '123456'],
  ['123–456', '123456'],
  ['123\u2011456', '123456'],
  ['123\u00a0456', '123456'],
  ['123\u202f456', '123456'],
  ['１２３－４５６', '123456'],
  ['１２３　４５６', '123456'],
  ['G-123456 is your code', '123456'],
  ['Your code is \u2068123\u200b456\u2069.', '123456'],
  ['Code:123456', '123456'],
  ['#123456', '123456'],
  ['(123456)', '123456'],
  ['【Fernway】验证码123456，10分钟内有效。', '123456'],
  ['認証コードは123456です', '123456'],
  ['Ваш код: 123 456.', '123456'],
  // in the digits of its script
  ['رمزك هو ١٢٣٤٥٦', '123456'],
  ['کد شما ۱۲۳ ۴۵۶ است', '123456'],
  ['आपका कोड १२३४५६ है', '123456'],
  ['আপনার কোড ১২৩৪৫৬', '123456'],
  ['รหัสของคุณคือ ๑๒๓๔๕๖', '123456'],
  // beside a telephone number
  ['Call 0123456789, your code is 123 456', '123456'],
  ['Call 0123 456 789, your code is 123456', '123456'],
  ['Call +49 (30) 654321, your code is 123456', '123456'],
  ['Call 030/654321 or 030-654321. Code 123456', '123456'],
  ['123456 is your code. Questions? 1-800-654-3210', '123456'],
  ['☎ 555-654-321\n123456', '123456'],
  // beside a date, a time, an amount
  ['2026-11-25 123456', '123456'],
  ['25.11.2026, 10:15 123456', '123456'],
  ['On 11/25/26 at 10:15:30: 123456', '123456'],
  ['Order 20261125 of 2026-11-25T10:15: 123456', '123456'],
  ['Pay € 654321 with 123456', '123456'],
  ['Pay 654 321 ₽ with 123456', '123456'],
  ['Pay EUR 654321 or 654 321 USD with 123456', '123456'],
  ['Pay 654321.00 or 1,654,321 with 123456', '123456'],
  ['Pay ٦٥٤٬٣٢١ with 123456', '123456'],
  ['Your PIN 123456', '123456'],
  // followed by how long it is good
  ['123456 10 minutes', '123456'],
  ['123456 (10 min)', '123456'],
  ['123456, 10 minutes', '123456'],
  // none
  ['', undefined],
  ['12345', undefined],
  ['1234567', undefined],
  ['Call 0123456789', undefined],
  ['Call 030 654321', undefined],
  ['Call +654321', undefined],
  ['Call 555 123 45', undefined],
  ['https://fernway.example/654321?id=654321&x_654321', undefined],
  ['A654321 654321B', undefined],
  ['$654321', undefined],
  ['2026-11-25', undefined],
];

describe('the code in a message', () => {
  for (const [text, code] of messages) {
    it(`${text || 'nothing'} → ${code ?? 'none'}`, () => expect(findCode(text)).to.equal(code));
  }

  // A text this long takes milliseconds if the work grows with its length, and minutes if it grows faster.
  for (const part of ['1 ', '12.', '123456x ', '1:11:', '1/1/', '123 45 ', '\u20ac1 ', '((((', 'ABC ']) {
    it(`is looked for in a time that grows as the text does: ${part}`, function () {
      this.timeout(20_000);
      expect(findCode(part.repeat(500_000 / part.length))).to.equal(undefined);
    });
  }
});

describe('what is taken of a pasted text', () => {
  for (const [text, digits] of [
    ['Your code is 123 456', '123456'],
    [' 68', '68'],
    ['12 34', '1234'],
    ['1 2 3 4 5 6', '123456'],
    ['12-34-56', '123456'],
    ['٦٨', '68'],
    ['0123456789', ''],
    ['in 10 minutes', ''],
    ['', ''],
  ] as const) {
    it(`${text || 'nothing'} → ${digits || 'nothing'}`, () => expect(pastedDigits(text)).to.equal(digits));
  }
});
