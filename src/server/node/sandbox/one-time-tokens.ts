/**
 * `POST /sandbox/one-time-tokens` with `{"email": "alice@example.com"}`: what an application's backend asks the server
 * for, to put it into a link to itself: from there it starts a sign-in with `one_time_token` and `login_hint`.
 */
import * as z from 'zod';
import {interactionEvent} from '../../../protocol/experience.ts';
import type {OneTimeTokens} from '../../one-time-token/tokens.ts';
import {emailAddress} from '../address-schema.ts';

const newToken = z.strictObject({
  email: emailAddress,
  /** Seconds. */
  expiresIn: z.number().positive().optional(),
  interactionEvent: z.optional(interactionEvent),
});

export const issueToken = (tokens: OneTimeTokens, asked: unknown) => tokens.issue(newToken.parse(asked));
