/** A passkey of an account, as it is stored. */
export interface Passkey {
  /** Of the credential, base64url. */
  id: string;
  /** COSE, base64url. */
  publicKey: string;
  counter: number;
  transports?: string[];
  /** The host that it was made for; it is good for no other. */
  rpId: string;
  /** Epoch milliseconds. */
  createdAt: number;
  lastUsedAt?: number;
}

/** The changes to an account's passkeys that wait for the end of a sign-in. */
export interface StagedPasskeys {
  added: Passkey[];
  /** The person wants none. */
  isSkipped: boolean;
}

/** A challenge that was given out, and to which host. */
export interface Challenge {
  challenge: string;
  rpId: string;
}
