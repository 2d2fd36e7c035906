import type {Identifier, InteractionEvent} from '../../protocol/experience.ts';

export type PasskeyScreen =
  /** The account has a passkey. */
  | {readonly name: 'passkey'; readonly identifier: Identifier}
  /** It has none yet, and may have one. */
  | {readonly name: 'create-passkey'; readonly event: InteractionEvent};

export type PasskeyProblem =
  /** This browser, or the app that the page is shown in, knows no passkeys. */
  | 'passkey-unsupported'
  /** The device has one of this account already. */
  | 'passkey-exists'
  /** The device has one that the server does not know, or no more. */
  | 'passkey-unknown'
  /** The device gave up, and does not say why. */
  | 'passkey-failed';
