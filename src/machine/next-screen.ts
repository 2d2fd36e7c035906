/**
 * What a refusal leads to: one table, server error code → next screen, dialog or problem.
 */
import {isLost, type AuthError} from '../client/result.ts';
import {
  identityNotExistData,
  isErrorCode,
  missingProfileData,
  passwordRejectedData,
  type ErrorCode,
} from '../protocol/errors.ts';
import type {CodeIdentifier, Identifier, InteractionEvent} from '../protocol/experience.ts';
import type {SignInSettings} from '../protocol/settings.ts';
import type {Command} from './commands.ts';
import type {ServerCommand} from './effects.ts';
import {codeSignsIn, mayRegister} from './identifier/allowed.ts';
import {firstScreen} from './identifier/first-screen.ts';
import type {Fault, Screen, StopReason} from './state.ts';
import {ask, go, refuse, then, type Step} from './step.ts';

/** In which circumstances the server refused. */
export interface Situation {
  readonly settings: SignInSettings;
  readonly screen: Screen;
  readonly command: Command;
  /** What the interaction was at that moment. */
  readonly event: InteractionEvent;
  /** Who it was about. */
  readonly identifier?: Identifier | undefined;
  /** The connector whose verification waits to be linked or registered. */
  readonly connectorId?: string | undefined;
  /** The id of that verification. */
  readonly verificationId?: string | undefined;
}

type Row = (situation: Situation, code: ErrorCode, data: unknown) => Step;

/** Where the person goes when there is nothing left to do on this screen. */
const startOver = ({settings}: Situation, problem: Fault, again?: ServerCommand): Step =>
  go(firstScreen(settings), {problem, ...(again && {again})});

const stop =
  (why: StopReason): Row =>
  () =>
    go({name: 'stopped', why});

/**
 * Says it: at a field, above the form, or on the first screen if this one is only passing. A callback that was refused
 * is used up, so that trying again is another trip to the provider.
 */
const say = (situation: Situation, problem: Fault): Step => {
  const {screen, settings} = situation;
  if (screen.name !== 'callback') return refuse(problem);
  const {code, recoverable} = problem;
  return startOver(situation, {code, recoverable}, recoverable ? visit(settings, screen.connectorId) : undefined);
};

/** To the provider, a company’s or a social one. */
export const visit = ({ssoConnectors}: SignInSettings, connectorId: string): ServerCommand => ({
  type: ssoConnectors.some((each) => each.id === connectorId) ? 'start-sso' : 'start-social',
  connectorId,
});

/** Whose text says to try again. */
const passing: readonly ErrorCode[] = [
  'connector.authorization_failed',
  'connector.general',
  'connector.invalid_request_parameters',
  'connector.invalid_response',
  'connector.social_auth_code_invalid',
  'connector.social_invalid_access_token',
  'session.insufficient_info',
];

const above: Row = (situation, code) => say(situation, {code, recoverable: passing.includes(code)});
const at =
  (field: NonNullable<Fault['field']>): Row =>
  (situation, code) =>
    say(situation, {code, field, recoverable: false});

/** The field that was sent to be checked. */
const atInput: Row = (situation, code, data) => {
  switch (situation.command.type) {
    case 'save-username':
      return at('username')(situation, code, data);
    case 'verify-code':
      return at('code')(situation, code, data);
    case 'set-password':
    case 'verify-password':
      return at('password')(situation, code, data);
    case 'submit-identifier':
    case 'register':
    case 'find-sso':
    case 'save-contact':
      return at('identifier')(situation, code, data);
    default:
      return above(situation, code, data);
  }
};

const contact = ({identifier}: Situation): CodeIdentifier | undefined =>
  identifier && identifier.type !== 'username' ? {type: identifier.type, value: identifier.value} : undefined;

const closed = (situation: Situation): Step => startOver(situation, {code: 'registration-closed', recoverable: false});

/** A right code, and nobody has the address. */
const unknownAccount: Row = (situation, code, data) => {
  const identifier = contact(situation);
  if (!identifier) return above(situation, code, data);
  return ask({kind: mayRegister(situation.settings, identifier.type) ? 'create-account' : 'no-account', identifier});
};

/** A right code, and somebody else has the address. */
const takenContact: Row = (situation, code, data) => {
  const {screen, settings, event} = situation;
  const identifier = contact(situation);
  if (!identifier || screen.name !== 'code') return above(situation, code, data);
  if (screen.linkSocial && situation.verificationId) {
    return ask({kind: 'link-existing', identifier, connectorId: screen.linkSocial});
  }
  return ask({
    kind: event === 'Register' && codeSignsIn(settings, identifier.type) ? 'sign-in-instead' : 'identifier-taken',
    identifier,
  });
};

const takenUsername: Row = (situation, code) => {
  const problem: Fault = {code, recoverable: false};
  switch (situation.screen.name) {
    case 'missing-profile':
      return refuse({...problem, field: 'username'});
    case 'register':
      return refuse({...problem, field: 'identifier'});
    case 'set-password':
      return go({name: 'register'}, {problem: {...problem, field: 'identifier'}});
    default:
      return say(situation, problem);
  }
};

/** While sending it is about what was typed; later the address is already proven, and only leaving it helps. */
const blockedEmail: Row = (situation, code, data) => {
  const identifier = contact(situation);
  return situation.screen.name === 'code' && situation.command.type !== 'resend-code' && identifier
    ? ask({kind: 'email-blocked', identifier})
    : atInput(situation, code, data);
};

const missingProfile: Row = (situation, _code, data) => {
  const {event, connectorId, identifier} = situation;
  const field = missingProfileData.safeParse(data).data?.missingProfile[0];
  if (field !== undefined && given(situation).includes(field)) return withoutEffect;
  switch (field) {
    case 'password':
      return go({name: 'set-password', event, ...(identifier && {identifier})});
    case 'username':
    case 'email':
    case 'phone':
    case 'emailOrPhone':
      return go({name: 'missing-profile', field, event, ...(connectorId && {linkSocial: connectorId})});
    default:
      return go({name: 'stopped', why: 'unsupported'});
  }
};

/** What has just been added, and so cannot be missing. */
const given = ({command, screen}: Situation): readonly string[] => {
  switch (command.type) {
    case 'set-password':
      return ['password'];
    case 'save-username':
      return ['username'];
    case 'verify-code':
      return screen.name === 'code' && screen.flow === 'continue' ? [screen.identifier.type, 'emailOrPhone'] : [];
    default:
      return [];
  }
};

/** A provider's account that nobody has yet. */
const unknownSocial: Row = (situation, code, data) => {
  const {settings, connectorId, verificationId} = situation;
  const related = identityNotExistData.safeParse(data).data?.relatedUser;
  if (!related) return unknownSso(situation, code, data);
  if (settings.socialSignIn.automaticAccountLinking) return then({type: 'link-account'});
  return connectorId && verificationId
    ? go({name: 'link-account', connectorId, verificationId, related})
    : above(situation, code, data);
};

const unknownSso: Row = (situation) =>
  situation.settings.signInMode === 'SignIn' ? closed(situation) : then({type: 'create-account'});

/** The company of this address wants its own sign-in: offer it, and say why. */
const ssoOnly: Row = (situation, code, data) => {
  const {identifier} = situation;
  return identifier?.type === 'email'
    ? then({type: 'find-sso', email: identifier.value})
    : above(situation, code, data);
};

const forbidden: Row = (situation, code, data) =>
  situation.event === 'Register' ? closed(situation) : above(situation, code, data);

const passwordRejected: Row = (situation, code, data) => {
  const rules = passwordRejectedData.safeParse(data).data ?? [];
  return say(situation, {
    code,
    field: 'password',
    rules: rules.map((rule) => ({code: rule.code, params: rule.interpolation ?? {}})),
    recoverable: false,
  });
};

/** No more messages this month; a password does as well, where there can be one. */
const noMoreMessages: Row = (situation, code, data) => {
  const {identifier, settings, command} = situation;
  const method = settings.signIn.methods.find((each) => each.identifier === identifier?.type);
  return command.type === 'submit-identifier' && identifier && method?.password
    ? go({name: 'password', identifier}, {problem: {code, recoverable: false}})
    : above(situation, code, data);
};

/** Codes that are not listed are shown above the form. */
export const rows: Readonly<Partial<Record<ErrorCode, Row>>> = {
  'session.not_found': stop('session-expired'),
  // The sign-in is alive, it was only never begun.
  'session.interaction_not_found': () => go({name: 'stopped', why: 'session-expired', restarts: true}),
  'oidc.invalid_request': stop('session-expired'),
  'user.suspended': stop('account-suspended'),

  'session.invalid_credentials': at('password'),
  'password.expired': at('password'),
  'password.rejected': passwordRejected,
  'user.same_password': at('password'),
  'user.password_exists_in_profile': at('password'),

  'verification_code.code_mismatch': at('code'),
  'verification_code.email_mismatch': at('code'),
  'verification_code.exceed_max_try': at('code'),
  'verification_code.expired': at('code'),
  'verification_code.not_found': at('code'),
  'verification_code.phone_mismatch': at('code'),

  'user.user_not_exist': unknownAccount,
  'user.email_already_in_use': takenContact,
  'user.phone_already_in_use': takenContact,
  'user.username_already_in_use': takenUsername,
  'user.missing_profile': missingProfile,
  'user.identity_not_exist': unknownSocial,
  'user.sso_identity_not_exist': unknownSso,
  'session.sso_enabled': ssoOnly,
  'session.email_blocklist.email_not_allowed': blockedEmail,
  'session.email_blocklist.email_subaddressing_not_allowed': blockedEmail,
  'guard.invalid_input': atInput,
  'request.rate_limited': (_situation, code) => refuse({code, recoverable: true}),
  'auth.forbidden': forbidden,
  'connector.usage_limit_exceeded': noMoreMessages,

  // Steps that this version cannot do; second factors, `session.mfa.*`, are among them.
  'session.captcha_failed': stop('unsupported'),
  'session.captcha_required': stop('unsupported'),
  'user.missing_mfa': stop('unsupported'),
  'user.passkey_preferred': stop('unsupported'),
  'user.suggest_mfa': stop('unsupported'),
};

/** What was done went well, and the server knows nothing of it. */
const withoutEffect = refuse({code: 'unknown', recoverable: true});

/** The way on is what has just been done. */
const leadsHere = (step: Step, {command, screen}: Situation) => {
  switch (step.type) {
    case 'ask':
      return (
        step.dialog.kind === command.type ||
        (step.dialog.kind === 'identifier-taken' && command.type === 'sign-in-instead')
      );
    case 'go':
      return step.screen.name === 'link-account' && screen.name === 'link-account';
    default:
      return false;
  }
};

/** What to do about an `error`. */
export const nextStep = (error: AuthError, situation: Situation): Step => {
  switch (error.kind) {
    case 'aborted':
      return {type: 'stay'};
    // Whatever was asked may have been done: what comes next is to ask again, here.
    case 'network':
    case 'timeout':
    case 'protocol':
      return refuse({code: error.kind, recoverable: true});
    case 'server': {
      if (error.code.startsWith('session.mfa.')) return go({name: 'stopped', why: 'unsupported'});
      if (!isErrorCode(error.code)) {
        const problem = {code: 'unknown', recoverable: true} as const;
        return isLost(error) ? refuse(problem) : say(situation, problem);
      }
      const row = rows[error.code] ?? above;
      const step = row(situation, error.code, error.data);
      return leadsHere(step, situation) ? withoutEffect : step;
    }
  }
};
