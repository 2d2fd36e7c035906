/** Back from a provider, or a company's; the answer is being checked. */
export interface SocialScreen {
  readonly name: 'callback';
  readonly connectorId: string;
}

/** The provider refuses browsers inside apps, and this is one. */
export interface InAppDialog {
  readonly kind: 'in-app';
  readonly connectorId: string;
  /** The app, where it says which it is. */
  readonly app?: string;
  /** Where the sign-in begins, for another browser: what was begun here is not known there. */
  readonly url: string;
  /** Opens it there, if that can be done. */
  readonly intent?: string;
}

export type SocialProblem =
  /** The provider's answer does not belong to a request of this browser: `state` missing, replayed or wrong. */
  | 'callback-invalid'
  /** The person pressed Cancel at the provider, or the provider refused. */
  | 'provider-refused'
  /** The provider could not do it now, and says so itself. */
  | 'provider-unavailable'
  | 'connector-unknown'
  /** The window for the provider was closed half-way, or is cut off from here. */
  | 'popup-closed'
  /** Nothing can be kept that has to be there when a provider sends the person back. */
  | 'storage-blocked';
