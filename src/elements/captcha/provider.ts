/** What a captcha is drawn by: ours, or one of the page's own. */
export interface CaptchaAsked {
  /** As the settings have it: `type`, `siteKey`, and what else the server says. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Where it is drawn: the page's element in the slot `captcha`, or one of ours. Seen from `show()` on. */
  readonly place: HTMLElement;
  /** Opens the place, with a label and a way out; call it when the person has something to do. */
  readonly show: () => void;
  /** Language of the form, as a tag. */
  readonly language: string;
  readonly scheme: 'light' | 'dark';
  /** Ends when the person goes elsewhere. */
  readonly signal: AbortSignal;
}

/**
 * Asks the person. Resolves to the token, which is sent once; each time that one is needed, it is asked again. An error
 * with `why: 'blocked'` or `'timeout'` is told as that, any other as a person who could not be confirmed.
 */
export type CaptchaProvider = (asked: CaptchaAsked) => Promise<string>;
