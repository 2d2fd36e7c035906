/**
 * How a question outlives a reload.
 */
import type {Dialog, Screen} from '../state.ts';

/** The screen with the question that its right code led to: a used-up code is not asked for again. */
export const asking = (screen: Screen, dialog: Dialog): Screen =>
  screen.name === 'code' && 'identifier' in dialog
    ? {...screen, asked: dialog.kind, ...('code' in dialog && {reason: dialog.code})}
    : screen;

/** What a screen that comes back still has to ask. */
export const questionOf = (screen: Screen): Dialog | undefined => {
  if (screen.name !== 'code' || !screen.asked) return undefined;
  const {asked: kind, reason: code, identifier, linkSocial: connectorId} = screen;
  if (kind !== 'link-existing') return {kind, identifier, ...(code && {code})};
  return connectorId ? {kind, identifier, connectorId} : undefined;
};
