/** Back from a provider, or a company's; the answer is being checked. */
export interface SocialScreen {
  readonly name: 'callback';
  readonly connectorId: string;
}

export type SocialProblem =
  /** The provider's answer does not belong to a request of this browser: `state` missing, replayed or wrong. */
  | 'callback-invalid'
  /** The person pressed Cancel at the provider, or the provider refused. */
  | 'provider-refused'
  /** The provider could not do it now, and says so itself. */
  | 'provider-unavailable'
  | 'connector-unknown'
  /** Nothing can be kept that has to be there when a provider sends the person back. */
  | 'storage-blocked';
