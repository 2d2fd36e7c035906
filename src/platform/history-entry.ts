/**
 * What one history entry keeps of ours, and its shape. It is read back after a reload, possibly by a newer version
 * of this code, so it is parsed like anything else that comes from outside.
 */
import * as z from 'zod/mini';
import type {Screen} from '../machine/state.ts';
import {codeIdentifier, identifier, interactionEvent} from '../protocol/experience.ts';
import {identifierType} from '../protocol/settings.ts';

const narrowing = {
  identifiers: z.exactOptional(z.array(identifierType)),
  only: z.exactOptional(z.literal('identifier')),
};

/** The screens that can be drawn again; the others are passing, or the end. */
const screen = z.discriminatedUnion('name', [
  z.object({name: z.literal('sign-in'), ...narrowing}),
  z.object({name: z.literal('register'), ...narrowing}),
  z.object({name: z.literal('password'), identifier}),
  z.object({
    name: z.literal('code'),
    flow: z.enum(['sign-in', 'register', 'continue']),
    identifier: codeIdentifier,
    verificationId: z.string(),
    sentAt: z.number(),
    event: z.exactOptional(interactionEvent),
    linkSocial: z.exactOptional(z.string()),
  }),
  z.object({name: z.literal('set-password'), event: interactionEvent, identifier: z.exactOptional(identifier)}),
  z.object({
    name: z.literal('missing-profile'),
    field: z.enum(['username', 'email', 'phone', 'emailOrPhone']),
    event: interactionEvent,
    linkSocial: z.exactOptional(z.string()),
  }),
  z.object({name: z.literal('single-sign-on')}),
  z.object({name: z.literal('sso-connectors'), email: z.string(), connectorIds: z.array(z.string())}),
  z.object({
    name: z.literal('link-account'),
    connectorId: z.string(),
    verificationId: z.string(),
    related: z.object({type: z.enum(['email', 'phone']), value: z.string()}),
  }),
]);

const entry = z.object({
  screen: z.exactOptional(screen),
  /** The names of the screens behind this one. */
  trail: z.array(z.string()),
});
export type HistoryEntry = z.infer<typeof entry>;

/** Beside the host page's own keys in `history.state`. */
export const entryKey = 'authSignIn';

export const readEntry = (state: unknown): HistoryEntry | undefined =>
  typeof state === 'object' && state !== null && entryKey in state ? entry.safeParse(state[entryKey]).data : undefined;

/** The part of a screen worth keeping, without what is only passing. */
export const restorable = (shown: Screen): Pick<HistoryEntry, 'screen'> => {
  const {data} = screen.safeParse(shown);
  return data ? {screen: data} : {};
};
