import type {CodeIdentifier} from '../../protocol/experience.ts';

/** An account with the same e-mail or phone exists; link to it, or create another. */
export interface AccountScreen {
  readonly name: 'link-account';
  readonly connectorId: string;
  readonly verificationId: string;
  readonly related: {readonly type: 'email' | 'phone'; readonly value: string};
}

export type AccountDialog =
  /** The code was right, but nobody has this address: create the account with the same code, and agree to its terms? */
  | {readonly kind: 'create-account'; readonly identifier: CodeIdentifier}
  /** Registration met an existing account: sign in with the same code? */
  | {readonly kind: 'sign-in-instead'; readonly identifier: CodeIdentifier}
  /** The address is another account's, and the social account can be linked to it. */
  | {readonly kind: 'link-existing'; readonly identifier: CodeIdentifier; readonly connectorId: string}
  /** Nothing to choose: say it, then go back. `code` is what the server called it. */
  | {
      readonly kind: 'no-account' | 'identifier-taken' | 'email-blocked';
      readonly identifier: CodeIdentifier;
      readonly code?: string;
    };

/** The questions that a right code can lead to. */
export type AskedOfCode = AccountDialog['kind'];
