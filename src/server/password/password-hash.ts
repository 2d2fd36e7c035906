/** Passwords at rest: PBKDF2, because WebCrypto has it in Node and in every browser. */
const ITERATIONS = 600_000;
const ALGORITHM = 'pbkdf2-sha256';

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

async function derive(password: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({name: 'PBKDF2', hash: 'SHA-256', salt, iterations}, key, 256));
}

/** `pbkdf2-sha256$<iterations>$<salt>$<hash>` */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const hash = await derive(password, salt, ITERATIONS);
  return [ALGORITHM, ITERATIONS, toBase64(salt), toBase64(hash)].join('$');
}

/** Takes as long without a hash as with one, so that the time does not tell who has an account. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [algorithm, iterations, salt = '', hash = ''] = stored?.split('$') ?? [];
  if (algorithm !== ALGORITHM) {
    await derive(password, new Uint8Array(16), ITERATIONS);
    return false;
  }
  const expected = fromBase64(hash);
  const actual = await derive(password, fromBase64(salt), Number(iterations));
  // Compared to the end, whatever the first difference.
  return actual.length === expected.length && actual.reduce((sum, byte, i) => sum | (byte ^ expected[i]!), 0) === 0;
}
