/**
 * A passkey provider without a device: it makes passkeys and proves them as the platform's own does, in Node and in
 * pages. Whoever uses it says yes at once.
 */
type Options = Readonly<Record<string, unknown>>;

interface Kept {
  readonly id: string;
  readonly rpId: string;
  readonly userHandle: string;
  readonly key: CryptoKey;
  counter: number;
}

const toBase64Url = (data: Uint8Array) =>
  btoa(String.fromCharCode(...data))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (number | Iterable<number>)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part])));
const sha256 = async (data: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', data));
const uint32 = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);

const cborText = (text: string) => bytes(0x60 + text.length, utf8(text));
const cborBytes = (data: Uint8Array) => bytes(0x59, data.length >> 8, data.length & 255, data);

/** ECDSA signatures go over the wire as two DER integers. */
const der = (raw: Uint8Array) => {
  const integer = (part: Uint8Array) => {
    const first = part.findIndex((each) => each !== 0);
    const short = part.subarray(first);
    const positive = (short[0] ?? 0) > 127 ? bytes(0, short) : short;
    return bytes(2, positive.length, positive);
  };
  const both = bytes(integer(raw.subarray(0, 32)), integer(raw.subarray(32)));
  return bytes(0x30, both.length, both);
};

/** @param origin of the page that asks */
export const createAuthenticator = (origin: string) => {
  const passkeys: Kept[] = [];

  const clientData = (type: string, {challenge}: Options) =>
    utf8(JSON.stringify({type, challenge, origin, crossOrigin: false}));

  const authenticatorData = async (rpId: string, flags: number, counter: number, rest: Uint8Array = bytes()) =>
    bytes(await sha256(utf8(rpId)), flags, uint32(counter), rest);

  return {
    passkeys,

    async create(options: Options) {
      const {id: rpId} = options['rp'] as {id: string};
      const {id: userHandle} = options['user'] as {id: string};
      const pair = await crypto.subtle.generateKey({name: 'ECDSA', namedCurve: 'P-256'}, false, ['sign', 'verify']);
      const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
      const rawId = crypto.getRandomValues(new Uint8Array(16));
      const cose = bytes(0xa5, 1, 2, 3, 0x26, 0x20, 1);
      const key = bytes(cose, 0x21, 0x58, 32, point.subarray(1, 33), 0x22, 0x58, 32, point.subarray(33));
      const attested = bytes(new Uint8Array(16), 0, rawId.length, rawId, key);
      const data = await authenticatorData(rpId, 0x45, 0, attested);
      const id = toBase64Url(rawId);
      passkeys.push({id, rpId, userHandle, key: pair.privateKey, counter: 0});
      const none = bytes(0xa3, cborText('fmt'), cborText('none'), cborText('attStmt'), 0xa0);
      return {
        type: 'WebAuthn' as const,
        id,
        rawId: id,
        response: {
          clientDataJSON: toBase64Url(clientData('webauthn.create', options)),
          attestationObject: toBase64Url(bytes(none, cborText('authData'), cborBytes(data))),
          transports: ['internal'],
        },
        clientExtensionResults: {},
      };
    },

    /** With the passkey that the options name, or the newest one. */
    async get(options: Options) {
      const allowed = (options['allowCredentials'] as {id: string}[]).map(({id}) => id);
      const passkey = passkeys.findLast(({id}) => allowed.length === 0 || allowed.includes(id));
      if (!passkey) throw new DOMException('There is no passkey', 'NotAllowedError');
      passkey.counter += 1;
      const data = await authenticatorData(String(options['rpId']), 0x05, passkey.counter);
      const client = clientData('webauthn.get', options);
      const signed = bytes(data, await sha256(client));
      const raw = await crypto.subtle.sign({name: 'ECDSA', hash: 'SHA-256'}, passkey.key, signed);
      return {
        type: 'WebAuthn' as const,
        id: passkey.id,
        rawId: passkey.id,
        response: {
          clientDataJSON: toBase64Url(client),
          authenticatorData: toBase64Url(data),
          signature: toBase64Url(der(new Uint8Array(raw))),
          userHandle: passkey.userHandle,
        },
        clientExtensionResults: {},
      };
    },
  };
};
