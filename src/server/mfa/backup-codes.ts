/** Codes for when nothing else is at hand; each is good once. */
const COUNT = 10;
const BYTES = 5;

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const newBackupCodes = (): string[] =>
  Array.from({length: COUNT}, () => hex(crypto.getRandomValues(new Uint8Array(BYTES))));
