/**
 * What the server has done already, so that nothing is asked of it twice that can be done once only. Whoever tries
 * again sends the same command; the steps of it that are known to be done are passed over, and those whose answer was
 * lost are asked for again: there a refusal that says “done already” counts as done. Whether it really was, the next
 * step tells.
 */
import type {ExperienceClient} from '../../client/experience-client.ts';
import {failure, isLost, success, type Result} from '../../client/result.ts';
import type {ErrorCode} from '../../protocol/errors.ts';
import type {InteractionEvent, ProfileUpdate} from '../../protocol/experience.ts';
import type {Command} from '../commands.ts';

export interface Journal {
  /** Step → whether it is known to be done, or its answer was lost. */
  readonly steps: Map<string, 'done' | 'unsure'>;
  /** What the interaction is; `undefined` if the answer to a switch was lost. */
  event: InteractionEvent | undefined;
  /** The page was loaded in the middle of the sign-in: what went before is not known. */
  isResumed: boolean;
  /** The command that is carried out; it may hold a secret, as do the steps. */
  command: string;
  /** The step that was taken for done because of this refusal. */
  presumed: {readonly step: string; readonly refusal: Result<never>} | undefined;
}

export const createJournal = (resumed?: {event: InteractionEvent}): Journal => ({
  steps: new Map(),
  event: resumed?.event,
  isResumed: resumed !== undefined,
  command: '',
  presumed: undefined,
});

const identification = 'identification';
const reset = 'reset';
const link = 'link';

/** What a recovery says that is over. */
const ended: readonly string[] = ['session.interaction_not_found'] satisfies readonly ErrorCode[];

/** Refusals that say of a step that it was done before. */
const doneAlready = {
  code: ['verification_code.not_found'],
  link: ['one_time_token.token_consumed'],
  passkey: ['session.mfa.pending_info_not_found'],
  totp: ['session.mfa.invalid_totp_code'],
  backupCode: ['session.mfa.invalid_backup_code'],
  factor: ['user.totp_already_in_use'],
  identification: [
    'session.identity_conflict',
    'user.username_exists_in_profile',
    'user.email_exists_in_profile',
    'user.phone_exists_in_profile',
    'user.username_already_in_use',
    'user.email_already_in_use',
    'user.phone_already_in_use',
    'user.identity_already_in_use',
  ],
  username: ['user.username_exists_in_profile'],
  // Of another password the server says `user.password_exists_in_profile`.
  password: ['user.same_password'],
  email: ['user.email_exists_in_profile'],
  phone: ['user.phone_exists_in_profile'],
  social: ['user.identity_already_in_use'],
  // Saying it again changes nothing.
  extraProfile: [],
} as const satisfies Record<string, readonly ErrorCode[]>;

/** What the step after one that was not done says. */
const notDone: readonly string[] = [
  'session.identifier_not_found',
  'session.mfa.require_mfa_verification',
  'session.verification_failed',
  'session.verification_session_not_found',
] satisfies readonly ErrorCode[];

/** The code of a refusal that was meant. */
const codeOf = (result: Result<unknown>) =>
  !result.ok && result.error.kind === 'server' && !isLost(result.error) ? result.error.code : undefined;

/** The same calls, with a memory. */
export const remembering = (client: ExperienceClient, journal: Journal, command: Command): ExperienceClient => {
  const {steps} = journal;
  const asked = JSON.stringify(command);
  const isSameAgain = asked === journal.command;
  journal.command = asked;

  const forget = (prefix: string) => {
    for (const step of steps.keys()) if (step.startsWith(prefix)) steps.delete(step);
  };
  const doubt = (prefix: string, except?: string) => {
    for (const step of steps.keys()) if (step.startsWith(prefix) && step !== except) steps.set(step, 'unsure');
  };

  const once = async <T>(
    step: string,
    saysDone: (code: string) => boolean,
    value: T,
    call: () => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    if (steps.get(step) === 'done') return success(value);
    const wasUnsure = steps.has(step) || journal.isResumed;
    const result = await call();
    const code = codeOf(result);
    if (result.ok) steps.set(step, 'done');
    else if (isLost(result.error)) steps.set(step, 'unsure');
    else if (wasUnsure && code !== undefined && saysDone(code)) {
      steps.set(step, 'done');
      journal.presumed = {step, refusal: failure(result.error)};
      return success(value);
    } else steps.delete(step);
    return result;
  };

  /** Where a step taken for done turns out not to be, what the server said of it counts. */
  const following = async <T>(call: () => Promise<Result<T>>): Promise<Result<T>> => {
    const before = journal.presumed;
    const result = await call();
    if (journal.presumed !== before || (!result.ok && isLost(result.error))) return result;
    journal.presumed = undefined;
    if (!notDone.includes(codeOf(result) ?? '')) return result;
    doubt('');
    return before?.refusal ?? result;
  };

  /** A refusal of the whole says what is still missing, so that what was added may have to be added again. */
  const concluding = async <T>(call: () => Promise<Result<T>>): Promise<Result<T>> => {
    const result = await following(call);
    if (codeOf(result) !== undefined) forget('profile');
    return result;
  };

  const among =
    (codes: readonly string[]): ((code: string) => boolean) =>
    (code) =>
      codes.includes(code);

  return {
    ...client,

    start: async (event, prove) => {
      // The account that may just have been made would be lost, and its name taken; as would what a link has proven.
      if (isSameAgain && (steps.has(identification) || steps.has(link))) return success(undefined);
      const result = await client.start(event, prove);
      if (result.ok) {
        steps.clear();
        Object.assign(journal, {event, isResumed: false, presumed: undefined});
      } else if (isLost(result.error)) {
        doubt('');
        journal.event = undefined;
      }
      return result;
    },

    /** Drops what waits to be saved, and nothing else. */
    switchEvent: async (event) => {
      const result = await client.switchEvent(event);
      if (result.ok && journal.event !== event) {
        doubt(identification);
        doubt('profile');
        journal.event = event;
      } else if (!result.ok && isLost(result.error)) journal.event = undefined;
      return result;
    },

    /** Makes an account, in a registration; otherwise it can be done again. */
    identify: (body) =>
      concluding(() =>
        journal.event === 'SignIn' || journal.event === 'ForgotPassword'
          ? client.identify(body)
          : once(identification, among(doneAlready.identification), undefined, () => client.identify(body)),
      ),

    submit: () => concluding(() => client.submit()),

    /** Where the answer to its end was lost, a recovery that is gone has come to it. */
    resetPassword: async (password) => {
      const result = await client.resetPassword(password);
      return isSameAgain && steps.has(reset) && ended.includes(codeOf(result) ?? '') ? success(undefined) : result;
    },

    submitReset: () => once(reset, among(ended), undefined, () => client.submitReset()),

    verifyCode: (body) =>
      once(`code ${body.verificationId}`, among(doneAlready.code), {verificationId: body.verificationId}, () =>
        client.verifyCode(body),
      ),

    /** Where it was done before, the id is the server's to say. */
    verifyOneTimeToken: (email, token) =>
      once(link, among(doneAlready.link), {verificationId: ''}, () => client.verifyOneTimeToken(email, token)),

    verifyNewPasskey: (body) =>
      once(`passkey ${body.verificationId}`, among(doneAlready.passkey), {verificationId: body.verificationId}, () =>
        client.verifyNewPasskey(body),
      ),

    bindPasskey: (verificationId) => following(() => client.bindPasskey(verificationId)),

    /** A code of an app is used up by being right, as is a backup code; one that proves a new secret is not. */
    verifyTotp: (body) =>
      body.verificationId === undefined
        ? once(`totp ${body.code}`, among(doneAlready.totp), {verificationId: ''}, () => client.verifyTotp(body))
        : client.verifyTotp(body),

    verifyBackupCode: (code) =>
      once(`backup ${code}`, among(doneAlready.backupCode), {verificationId: ''}, () => client.verifyBackupCode(code)),

    verifyMfaCode: (body) =>
      once(`code ${body.verificationId}`, among(doneAlready.code), {verificationId: body.verificationId}, () =>
        client.verifyMfaCode(body),
      ),

    bindFactor: (body) =>
      once(`factor ${body.verificationId}`, among(doneAlready.factor), undefined, () => client.bindFactor(body)),

    /** Whatever the provider’s answer was, it is used up, and there are many ways to say so. */
    verifyCallback: (kind, connectorId, body) =>
      once(
        `callback ${body.verificationId}`,
        () => true,
        {verificationId: body.verificationId},
        () => client.verifyCallback(kind, connectorId, body),
      ),

    updateProfile: (profile) =>
      following(async () => {
        const step = profileStep(profile);
        const result = await once(step, among(doneAlready[profile.type]), undefined, () =>
          client.updateProfile(profile),
        );
        // It takes the place of another one of its kind.
        if (result.ok || isLost(result.error)) doubt(`profile ${profile.type}`, step);
        return result;
      }),
  };
};

const profileStep = ({type, ...said}: ProfileUpdate) => `profile ${type} ${JSON.stringify(said)}`;
