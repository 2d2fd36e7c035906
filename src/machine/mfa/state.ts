import type {MfaFactor} from '../../protocol/experience/mfa.ts';

/** How somebody may prove to be who they are, best first. */
export interface MfaChallenge {
  readonly factors: readonly MfaFactor[];
  /** Where a code would go: factor → `mei.****@example.com`. */
  readonly masked: Readonly<Partial<Record<MfaFactor, string>>>;
  /** The server would not ask again on this device: for so many days, or as long as it likes. */
  readonly trust?: {readonly days?: number | undefined};
}

/** What can be added to an account. */
export interface MfaOffer {
  readonly factors: readonly MfaFactor[];
  /** It need not be, and how that is said. */
  readonly skip?: 'mfa-skipped' | 'mfa-suggestion-skipped';
}

/** Sent by message. */
export type MfaMessageFactor = 'EmailVerificationCode' | 'PhoneVerificationCode';

/**
 * Second factors. None of these outlives a reload as it is, because the server knows best what it still wants: they come
 * back as `mfa`, which asks. What is shown of a secret is in `secrets.ts`, and never in here.
 */
export type MfaScreen =
  /** On the way to one of the others. */
  | {readonly name: 'mfa'}
  /** Whether to have a second factor at all. */
  | {readonly name: 'mfa-onboarding'}
  /** Which one to add. */
  | {readonly name: 'mfa-offer'; readonly offer: MfaOffer}
  /** Adding an authenticator app. */
  | {readonly name: 'mfa-totp'; readonly offer: MfaOffer; readonly verificationId: string}
  /** Adding a passkey. */
  | {readonly name: 'mfa-new-passkey'; readonly offer: MfaOffer}
  /** New backup codes, to be kept. */
  | {readonly name: 'mfa-backup-codes'; readonly verificationId: string}
  /** Which one to prove. */
  | {readonly name: 'mfa-choice'; readonly challenge: MfaChallenge}
  /** Six digits: of an app, or of a message that was sent. */
  | {
      readonly name: 'mfa-code';
      readonly challenge: MfaChallenge;
      readonly sent?: {
        readonly factor: MfaMessageFactor;
        readonly verificationId: string;
        /** Epoch milliseconds; the next one is offered 59 s later. */
        readonly at: number;
      };
    }
  | {readonly name: 'mfa-backup-code'; readonly challenge: MfaChallenge}
  | {readonly name: 'mfa-passkey'; readonly challenge: MfaChallenge};
