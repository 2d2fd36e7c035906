/**
 * What the answers to a dialog mean.
 */
import type {ServerCommand} from '../commands.ts';
import type {Dialog, Screen, ScreenName} from '../state.ts';

/** The command behind “yes”; `undefined` where there is nothing to agree to but what happened. */
export const confirmed = (dialog: Dialog, held: ServerCommand | undefined): ServerCommand | undefined => {
  switch (dialog.kind) {
    case 'terms':
      return held;
    case 'create-account':
    case 'sign-in-instead':
    case 'link-existing':
      return {type: dialog.kind};
    case 'in-app':
      return {type: 'start-social', connectorId: dialog.connectorId, anyway: true};
    case 'no-account':
    case 'identifier-taken':
    case 'email-blocked':
      return undefined;
  }
};

/**
 * Where “no” leads: a right code is used up, and a callback or a link has nothing to show, so they are left. The first entry
 * with one of these names, or `otherwise`. `undefined`: stay.
 */
export const retreat = (
  screen: Screen,
  home: Screen,
): {readonly names: readonly ScreenName[]; readonly otherwise: Screen} | undefined => {
  if (screen.name === 'callback' || screen.name === 'one-time-token') return {names: [], otherwise: home};
  if (screen.name !== 'code') return undefined;
  const {flow, event, identifier, linkSocial} = screen;
  if (flow === 'continue' && event) {
    const field = identifier.type;
    return {
      names: ['missing-profile'],
      otherwise: {name: 'missing-profile', field, event, ...(linkSocial && {linkSocial})},
    };
  }
  if (flow === 'forgot-password') return {names: [flow], otherwise: {name: flow}};
  return flow === 'register'
    ? {names: ['register'], otherwise: {name: 'register'}}
    : {names: ['sign-in'], otherwise: home};
};
