/** Agree to the terms; the command that asked for it goes on afterwards. */
export interface TermsDialog {
  readonly kind: 'terms';
}

export type TermsProblem = 'terms-required';
