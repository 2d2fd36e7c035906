/**
 * What a beginning leads to that is not just a first screen: back from a provider, straight to one, a link, a reload
 * halfway.
 */
import type {Arrival} from '../../platform/navigation.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import type {ServerCommand} from '../commands.ts';
import {resumes, type SignInOptions} from '../options.ts';
import {usableConnectors} from '../social/usable.ts';
import type {Screen} from '../state.ts';
import {go, type Step} from '../step.ts';

export type FirstStep = (settings: SignInSettings, home: Screen, arrival: Arrival, options: SignInOptions) => Step;

export const firstStep: FirstStep = (settings, home, arrival, options) => {
  const {route, params, screen} = arrival;
  if (route.kind === 'stopped') return go({name: 'stopped', why: route.why});
  if (route.kind === 'consent') return go({name: route.kind}, {then: {type: 'ask-consent'}});
  if (route.kind === 'device' && !screen)
    return route.isDone
      ? go({name: 'device-end', how: 'signed-in'})
      : go({name: route.kind}, {then: {type: 'ask-device', params}});
  if (route.kind === 'callback') {
    const {connectorId} = route;
    return go({name: 'callback', connectorId}, {then: {type: 'finish-callback', connectorId, params}});
  }
  const {one_time_token: token, login_hint: email = ''} = params;
  if (token && route.kind === 'first' && route.first === 'reset_password') {
    return go({name: 'forgot-password', link: true}, {then: {type: 'follow-reset-link', email}});
  }
  if (route.kind === 'link' || (token && email)) return go({name: 'one-time-token'}, {then: {type: 'follow-link'}});
  if (screen && resumes(options)) return go(screen, screen.name === 'mfa' ? {then: {type: 'continue-mfa'}} : {});
  const direct = route.kind === 'direct' ? `${route.method}:${route.target}` : options.directSignIn;
  // Somebody who came back with the Back button does not want to be sent away again.
  const command = screen ? undefined : directSignIn(settings, direct);
  return go(home, command && {then: command});
};

/** `social:<target>` or `sso:<connectorId>`, if the settings list it. */
const directSignIn = (settings: SignInSettings, wanted: string | undefined): ServerCommand | undefined => {
  const [, method, target] = /^(social|sso):(.+)$/.exec(wanted ?? '') ?? [];
  if (method === 'sso') {
    const connector = settings.ssoConnectors.find((each) => each.id === target);
    return connector && {type: 'start-sso', connectorId: connector.id};
  }
  const connector = usableConnectors(settings.socialConnectors).find((each) => each.target === target);
  return connector && {type: 'start-social', connectorId: connector.id};
};
