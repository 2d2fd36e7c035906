/**
 * What a person can do at each moment: for each command the states that offer it, as the screens do. A flow adds its
 * commands here; one without a row does not compile.
 */
import {takesCode, waysOf, type Way} from '../../../src/machine/identifier/ways.ts';
import {usableConnectors} from '../../../src/machine/social/usable.ts';
import {needsAgreement} from '../../../src/machine/terms/terms.ts';
import type {Command, CommandOf, CommandType} from '../../../src/machine/commands.ts';
import type {ScreenName, ScreenOf, State} from '../../../src/machine/state.ts';
import type {Identifier} from '../../../src/protocol/experience.ts';
import type {SignInSettings} from '../../../src/protocol/settings.ts';
import {secrets} from './secrets.ts';

/** `inside`: no screen offers it, the machine itself goes on with it. */
type Offer<T extends CommandType> = 'inside' | ((state: State) => readonly Omit<CommandOf<T>, 'type'>[]);

const nothing: readonly never[] = [];
const once = [{}] as const;

const on =
  <N extends ScreenName, O>(names: readonly N[], offer: (screen: ScreenOf<N>, state: State) => readonly O[]) =>
  (state: State): readonly O[] =>
    (names as readonly ScreenName[]).includes(state.screen.name) ? offer(state.screen as ScreenOf<N>, state) : nothing;
const always = () => once;

/** Somebody who has each kind of identifier. */
const people: Readonly<Record<Identifier['type'], Identifier>> = {
  email: {type: 'email', value: 'alice@example.com'},
  username: {type: 'username', value: 'alice'},
  phone: {type: 'phone', value: '13102318504'},
};
const email = people.email.value;

const typesOf = (settings: SignInSettings | undefined) => settings?.signIn.methods.map((each) => each.identifier) ?? [];
const asksForPassword = ({settings}: State) => settings?.signIn.methods.every((each) => !each.verificationCode);

/** The ways beside the one that is shown: a link for one, a list for more. */
const otherWay = (here: Way, {settings, passkeyOf}: State, identifier: Identifier) => {
  const [way, ...more] = settings ? waysOf(settings, identifier, passkeyOf).filter((each) => each !== here) : [];
  return more.length > 0 ? 'list' : way;
};
const links = {password: 'password', code: 'code', passkey: 'passkey'} as const;
const beside = (what: Way | 'list', state: State): readonly {identifier: Identifier}[] => {
  const {screen, settings, passkeyOf} = state;
  if (screen.name === 'ways') {
    const isListed = what !== 'list' && settings && waysOf(settings, screen.identifier, passkeyOf).includes(what);
    return isListed ? [{identifier: screen.identifier}] : nothing;
  }
  const isWay =
    screen.name === 'code' ? screen.flow === 'sign-in' : screen.name === 'password' || screen.name === 'passkey';
  if (!isWay || !('identifier' in screen)) return nothing;
  const here = links[screen.name as Way];
  return otherWay(here, state, screen.identifier) === what ? [{identifier: screen.identifier}] : nothing;
};

/** The screens with a link to the one before. */
const backLinks: readonly ScreenName[] = [
  'single-sign-on',
  'sso-connectors',
  'forgot-password',
  'code',
  'password',
  'passkey',
  'ways',
  'set-password',
  'missing-profile',
  'extra-profile',
  'link-account',
  'mfa-onboarding',
  'mfa-offer',
  'mfa-totp',
  'mfa-new-passkey',
  'mfa-passkey',
  'mfa-choice',
  'mfa-code',
  'mfa-backup-code',
];

const firstForms = ['sign-in', 'register'] as const;
const proofs = (screen: ScreenOf<'mfa-code'>) => (screen.sent ? nothing : [{code: secrets.totp}]);

export const offers: {readonly [T in CommandType]: Offer<T>} = {
  // session
  start: 'inside',
  restart: on(['stopped'], ({restarts}) => (restarts ? once : nothing)),
  retry: ({problem}) => (problem?.recoverable ? once : nothing),
  back: ({screen, canGoBack}) => {
    if (screen.name === 'leaving') return screen.connectorId ? once : nothing;
    const isSkipped = 'offer' in screen && screen.offer.skip;
    return canGoBack && backLinks.includes(screen.name) && !isSkipped ? once : nothing;
  },
  show: (state) => {
    const {screen, settings, problem, canGoBack} = state;
    const to = (name: CommandOf<'show'>['screen'], isOffered: boolean | undefined) =>
      isOffered ? [{screen: name}] : [];
    switch (screen.name) {
      case 'sign-in':
        return [
          ...to('register', settings?.signInMode !== 'SignIn'),
          ...to('single-sign-on', settings?.singleSignOnEnabled),
        ];
      case 'register':
      case 'reset-password':
        return to('sign-in', true);
      case 'password':
        return [...to('forgot-password', settings?.forgotPassword.email), ...to('sign-in', !canGoBack)];
      case 'consent':
        return to('sign-in', screen.asked !== undefined || problem !== undefined);
      case 'callback':
      case 'mfa':
      case 'one-time-token':
        return to('sign-in', problem !== undefined);
      case 'code':
        return to('sign-in', !canGoBack && screen.flow === 'sign-in');
      case 'passkey':
      case 'ways':
      case 'link-account':
      case 'forgot-password':
      case 'single-sign-on':
      case 'sso-connectors':
        return to('sign-in', !canGoBack);
      default:
        return nothing;
    }
  },
  // There are no windows in this model; popups.test.ts has them.
  'show-popup': 'inside',
  confirm: ({dialog}) => (dialog ? once : nothing),
  dismiss: ({dialog}) => (dialog ? once : nothing),
  'set-agreement': on([...firstForms], (_screen, {settings, agreed}) =>
    needsAgreement('register', settings, false) ? [{agreed: !agreed}] : nothing,
  ),

  // identifier
  'remember-identifier': on([...firstForms, 'single-sign-on'], () => [{value: 'alice@'}]),
  'submit-identifier': on(['sign-in'], (_screen, state) =>
    asksForPassword(state) ? nothing : typesOf(state.settings).map((type) => ({identifier: people[type]})),
  ),
  register: on(['register'], (_screen, {settings}) =>
    (settings?.signUp.identifiers ?? []).map((type) => ({identifier: people[type]})),
  ),
  'list-ways': (state) => beside('list', state),

  // password
  'use-password': (state) => beside('password', state),
  'verify-password': on(['sign-in', 'password'], (screen, state) =>
    screen.name === 'password'
      ? [{identifier: screen.identifier, password: secrets.password}]
      : asksForPassword(state)
        ? typesOf(state.settings).map((type) => ({identifier: people[type], password: secrets.password}))
        : nothing,
  ),
  'set-password': on(['set-password'], () => [{password: secrets.password}]),

  // forgot-password
  'send-reset-code': on(['forgot-password'], ({link}) =>
    link ? nothing : [{identifier: takesCode(people.email) as never}],
  ),
  'follow-reset-link': on(['forgot-password'], ({link}) => (link ? [{email}] : nothing)),
  'reset-password': on(['reset-password'], () => [{password: secrets.password}]),

  // code
  'use-code': (state) =>
    beside('code', state).flatMap(({identifier}) => {
      const code = takesCode(identifier);
      return code ? [{identifier: code}] : [];
    }),
  'verify-code': on(['code'], () => [{code: secrets.code}]),
  'resend-code': on(['code'], always),

  // passkey
  'use-passkey': on(['sign-in'], (_screen, {settings}) => (settings?.passkeySignIn.showPasskeyButton ? once : nothing)),
  'ask-passkey': (state) => beside('passkey', state),
  'verify-passkey': on(['passkey'], always),
  'create-passkey': on(['create-passkey', 'mfa-new-passkey'], always),
  'skip-passkey': on(['create-passkey'], always),

  // profile
  'remember-draft': on(['missing-profile', 'forgot-password'], () => [{value: 'ali'}]),
  'save-username': on(['missing-profile'], ({field}) => (field === 'username' ? [{username: 'alice'}] : nothing)),
  'save-contact': on(['missing-profile'], ({field}) =>
    field === 'username' ? nothing : [{identifier: takesCode(people[field === 'phone' ? 'phone' : 'email']) as never}],
  ),

  'save-extra-profile': on(['extra-profile'], () => [{values: {nickname: 'Al'}}]),

  // social, sso
  'start-social': on([...firstForms], (_screen, {settings}) =>
    usableConnectors(settings?.socialConnectors ?? []).map(({id}) => ({connectorId: id})),
  ),
  'finish-callback': 'inside',
  'find-sso': on(['single-sign-on'], () => [{email}]),
  'start-sso': on(['sso-connectors'], ({connectorIds}) => connectorIds.map((connectorId) => ({connectorId}))),
  'detect-sso': on([...firstForms], () => [{email}]),

  // account
  'link-account': on(['link-account'], always),
  'create-account': on(['link-account'], always),
  'sign-in-instead': 'inside',
  'link-existing': 'inside',

  // mfa
  'continue-mfa': 'inside',
  'begin-proving': 'inside',
  'begin-adding': 'inside',
  'prove-by': on(['mfa-choice'], ({challenge}) => challenge.factors.map((factor) => ({factor, challenge}))),
  'verify-totp': on(['mfa-code'], proofs),
  'verify-mfa-code': on(['mfa-code'], ({sent}) => (sent ? [{code: secrets.code, trust: true}] : nothing)),
  'verify-backup-code': on(['mfa-backup-code'], () => [{code: secrets.backupCodes[0]}]),
  'resend-mfa-code': on(['mfa-code'], ({sent}) => (sent ? once : nothing)),
  'list-factors': on(['mfa-code', 'mfa-backup-code', 'mfa-passkey'], ({challenge}) =>
    challenge.factors.length > 1 ? once : nothing,
  ),
  'enable-mfa': on(['mfa-onboarding'], always),
  'skip-mfa': on(['mfa-onboarding', 'mfa-offer', 'mfa-totp', 'mfa-new-passkey'], (screen) =>
    !('offer' in screen) || screen.offer.skip ? once : nothing,
  ),
  'add-factor': on(['mfa-offer'], ({offer}) => offer.factors.map((factor) => ({factor, offer}))),
  'verify-mfa-passkey': on(['mfa-passkey'], always),
  'bind-totp': on(['mfa-totp'], () => [{code: secrets.totp}]),
  'make-backup-codes': 'inside',
  'bind-backup-codes': on(['mfa-backup-codes'], always),

  // consent
  'ask-consent': on(['switch-account'], always),
  'give-consent': on(['consent'], ({asked}) => (asked ? [{}, {organizationId: 'org1'}] : nothing)),
  'decline-consent': on(['consent'], ({asked}) => (asked ? once : nothing)),
  'sign-out': on(['access-denied'], always),

  // one-time-token
  'follow-link': 'inside',
  'use-link': on(['switch-account'], ({email: sentTo}) => [{email: sentTo}]),

  // device
  'ask-device': 'inside',
  'enter-device-code': on(['device'], ({code = 'WDJB-MJHT'}) => [{code}]),
  'cancel-device': on(['device'], ({code, asks}) => (asks && code ? [{code}] : nothing)),
};

/** They keep what is typed, and need not show anything. */
const silent: readonly CommandType[] = ['remember-identifier', 'remember-draft', 'set-agreement', 'detect-sso'];
export const isSilent = ({type}: Command) => silent.includes(type);

/** They lead elsewhere than on. */
const aside: readonly CommandType[] = [...silent, 'back', 'show', 'start-social'];
export const leadsOn = ({type}: Command) => !aside.includes(type);

/** A question stands before all else. */
const answers: readonly CommandType[] = ['confirm', 'dismiss'];

export const offered = (state: State): readonly Command[] =>
  (Object.entries(offers) as [CommandType, Offer<CommandType>][])
    .filter(([type]) => !state.dialog || answers.includes(type))
    .flatMap(([type, offer]) => (offer === 'inside' ? [] : offer(state).map((rest) => ({...rest, type}) as Command)));
