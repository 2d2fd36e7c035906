export const phoneFaults = [
  /** It has no country code, or one that no country has. */
  'phone-code',
  'phone-short',
  'phone-long',
  'phone-invalid',
  /** The page takes no numbers of this country. */
  'phone-country',
] as const;
export type PhoneFault = (typeof phoneFaults)[number];
