/** A passkey that was asked for, and whether it answered. */
import type {Challenge, Passkey} from './passkey.ts';

/** Of somebody who is identified: a new passkey, or a known one as a second factor. */
export interface WebAuthnRecord {
  id: string;
  type: 'WebAuthn';
  userId: string;
  verified: boolean;
  pending?: Challenge;
  /** The new one; it belongs to nobody until it is bound. */
  passkey?: Passkey;
}

/** Of somebody who signs in with it. */
export interface SignInPasskeyRecord {
  id: string;
  type: 'SignInPasskey';
  /** Absent until a passkey without a name was found. */
  userId?: string;
  verified: boolean;
  pending?: Challenge;
}
