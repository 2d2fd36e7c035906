import type {Consent} from '../../protocol/experience/consent.ts';

export type ConsentScreen =
  /** What the application asks for; on its way while there is nothing. Not kept in the history: it is asked anew. */
  | {readonly name: 'consent'; readonly asked?: Consent}
  /** The account may not use the application. */
  | {readonly name: 'access-denied'; readonly code: string};
