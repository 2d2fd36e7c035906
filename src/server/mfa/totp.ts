/** Time-based one-time passwords (RFC 6238: SHA-1, six digits, 30 seconds) with the platform's own cryptography. */
const STEP_MS = 30_000;
/** Clocks differ: the step before and the one after are right as well. */
const WINDOW = 1;
const SECRET_BYTES = 20;
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const newTotpSecret = (): string => {
  const bits = [...crypto.getRandomValues(new Uint8Array(SECRET_BYTES))].map((byte) =>
    byte.toString(2).padStart(8, '0'),
  );
  return (bits.join('').match(/.{5}/g) ?? []).map((five) => base32.charAt(parseInt(five, 2))).join('');
};

const bytesOf = (secret: string) => {
  const bits = [...secret.toUpperCase().replace(/[\s=-]/g, '')].map((letter) =>
    base32.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Uint8Array.from(bits.join('').match(/.{8}/g) ?? [], (eight) => parseInt(eight, 2));
};

const codeAt = async (key: CryptoKey, step: number) => {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const hash = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer));
  const offset = hash.getUint8(hash.byteLength - 1) & 0xf;
  return String((hash.getUint32(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

const keyOf = (secret: string) =>
  crypto.subtle.importKey('raw', bytesOf(secret), {name: 'HMAC', hash: 'SHA-1'}, false, ['sign']);

/** The code of a moment, in epoch milliseconds. */
export const totpAt = async (secret: string, moment: number): Promise<string> =>
  codeAt(await keyOf(secret), Math.floor(moment / STEP_MS));

/** The step that `code` belongs to, of those after `usedStep`; `undefined`: it is wrong, or was used. */
export async function totpStep(
  secret: string,
  code: string,
  now: number,
  usedStep = -Infinity,
): Promise<number | undefined> {
  const key = await keyOf(secret);
  const current = Math.floor(now / STEP_MS);
  let found: number | undefined;
  // All of them, so that the time it takes tells nothing.
  for (let step = current - WINDOW; step <= current + WINDOW; step++) {
    if ((await codeAt(key, step)) === code && step > usedStep) found ??= step;
  }
  return found;
}

/** What an authenticator app reads out of a QR code. */
export const totpUri = (secret: string, issuer: string, account: string): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?${new URLSearchParams({secret, issuer})}`;
