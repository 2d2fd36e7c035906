/** Random strings from the platform's generator: the same in Node and in browsers. */
const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

function randomString(alphabet: string, length: number): string {
  // Bytes beyond the last whole multiple are thrown away, or the first letters would come up more often.
  const limit = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < limit && text.length < length) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}

/** 12 characters for accounts and connectors, 21 for verifications, 32 for what lets somebody in by itself. */
export const randomId = (length: 12 | 21 | 32): string => randomString(LETTERS_AND_DIGITS, length);

export const randomCode = (): string => randomString('0123456789', 6);
