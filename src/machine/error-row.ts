/**
 * What the rows of the error tables are made of: each says what one refusal of the server leads to.
 */
import type {ErrorCode} from '../protocol/errors.ts';
import type {CodeIdentifier, Identifier, InteractionEvent} from '../protocol/experience.ts';
import type {SignInSettings} from '../protocol/settings.ts';
import type {Command, CommandType, ServerCommand} from './commands.ts';
import {firstScreen} from './identifier/first-screen.ts';
import type {Fault, Screen, StopReason} from './state.ts';
import {go, refuse, type Step} from './step.ts';

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

export type Row = (situation: Situation, code: ErrorCode, data: unknown) => Step;

/** Codes that are not listed are shown above the form. */
export type Rows = Readonly<Partial<Record<ErrorCode, Row>>>;

/** Where the person goes when there is nothing left to do on this screen. */
export const startOver = ({settings}: Situation, problem: Fault, again?: ServerCommand): Step =>
  go(firstScreen(settings), {problem, ...(again && {again})});

export const stop =
  (why: StopReason): Row =>
  (_situation, code) =>
    go({name: 'stopped', why, code});

/**
 * Says it: at a field, above the form, or on the first screen if this one is only passing. A callback that was refused
 * is used up, so that trying again is another trip to the provider.
 */
export const say = (situation: Situation, problem: Fault): Step => {
  const {screen, settings} = situation;
  const {field: _, ...plain} = problem;
  const {recoverable} = problem;
  if (screen.name === 'one-time-token' && !recoverable) return startOver(situation, plain);
  if (screen.name !== 'callback') return refuse(problem);
  return startOver(situation, plain, recoverable ? visit(settings, screen.connectorId) : undefined);
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
  'connector.insufficient_request_parameters',
  'connector.invalid_request_parameters',
  'connector.invalid_response',
  'connector.social_auth_code_invalid',
  'connector.social_invalid_access_token',
  'connector.social_invalid_id_token',
  'oidc.server_error',
  'request.general',
  'session.email_blocklist.disposable_email_validation_failed',
  'session.google_one_tap.invalid_id_token',
  'session.insufficient_info',
];

export const above: Row = (situation, code) => say(situation, {code, recoverable: passing.includes(code)});
export const at =
  (field: NonNullable<Fault['field']>): Row =>
  (situation, code) =>
    say(situation, {code, field, recoverable: false});

/** The field that was sent to be checked. */
const fieldOf: Readonly<Partial<Record<CommandType, Fault['field']>>> = {
  'submit-identifier': 'identifier',
  register: 'identifier',
  'find-sso': 'identifier',
  'send-reset-code': 'identifier',
  'follow-reset-link': 'identifier',
  'save-contact': 'identifier',
  'save-username': 'username',
  'verify-code': 'code',
  'set-password': 'password',
  'reset-password': 'password',
  'verify-password': 'password',
};

export const atInput: Row = (situation, code, data) => {
  const field = fieldOf[situation.command.type];
  return (field ? at(field) : above)(situation, code, data);
};

/** Where nothing was entered there is nothing to check. */
export const invalidInput: Row = (situation, code, data) =>
  fieldOf[situation.command.type]
    ? atInput(situation, code, data)
    : say(situation, {code: 'unknown', recoverable: true});

/** The address that it was about. */
export const contact = ({identifier}: Situation): CodeIdentifier | undefined =>
  identifier && identifier.type !== 'username' ? {type: identifier.type, value: identifier.value} : undefined;

export const closed = (situation: Situation): Step =>
  startOver(situation, {code: 'registration-closed', recoverable: false});

/** What was done went well, and the server knows nothing of it. */
export const withoutEffect = refuse({code: 'unknown', recoverable: true});
