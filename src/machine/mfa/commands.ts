import type {MfaFactor} from '../../protocol/experience/mfa.ts';
import type {MfaChallenge, MfaOffer} from './state.ts';

/** `trust`: not to be asked again on this device. */
type Trust = {readonly trust?: boolean};
type Proof = Trust & {readonly code: string};

export type MfaCommand =
  /** Asks the server what it still wants. */
  | {readonly type: 'continue-mfa'}
  /** The server wants a second factor proven: the first of those that can be proven here. `asked` is what it says. */
  | {readonly type: 'begin-proving'; readonly asked: unknown}
  | {readonly type: 'prove-by'; readonly factor: MfaFactor; readonly challenge: MfaChallenge}
  | ({readonly type: 'verify-totp'} & Proof)
  | ({readonly type: 'verify-mfa-code'} & Proof)
  | ({readonly type: 'verify-backup-code'} & Proof)
  /** The device asks for it; adding one is `create-passkey`. */
  | ({readonly type: 'verify-mfa-passkey'} & Trust)
  | {readonly type: 'resend-mfa-code'}
  /** Every way to prove it. */
  | {readonly type: 'list-factors'}
  | {readonly type: 'enable-mfa'}
  | {readonly type: 'skip-mfa'}
  /** The server wants one added, or suggests it. */
  | {readonly type: 'begin-adding'; readonly asked: unknown}
  | {readonly type: 'add-factor'; readonly factor: MfaFactor; readonly offer: MfaOffer}
  /** Six digits of the app that is being added. */
  | {readonly type: 'bind-totp'; readonly code: string}
  | {readonly type: 'make-backup-codes'}
  /** They are kept. */
  | {readonly type: 'bind-backup-codes'};
