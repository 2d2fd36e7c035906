/** Codes by message: sending one, and checking what was typed. */
import type * as z from 'zod/mini';
import {type CodeIdentifier, sendCode, verifyCode} from '../../protocol/experience.ts';
import {ApiError} from '../api/api-error.ts';
import type {Server, Step} from '../api/context.ts';
import {stepRoute} from '../api/step-route.ts';
import {assertPerson} from '../captcha/captcha.ts';
import {assertNotBlocked} from '../accounts/email-blocklist.ts';
import {askedLanguages, preferredLanguages} from '../settings/language.ts';
import {randomCode, randomId} from '../common/random.ts';
import {type CodeRecord, codeRecordType} from './record.ts';

const DEFAULT_EXPIRATION_S = 600;
const DEFAULT_MAX_WRONG_TRIES = 10;

/**
 * Nobody gets a message when one would only tell whether somebody has an account: on recovery, and where nobody may
 * sign up. The answer is the usual one, and takes as long: the connector has the same work, and fails in the same way.
 */
async function isKeptBack({server, interaction, body}: Step<z.infer<typeof sendCode>>): Promise<boolean> {
  const {interactionEvent: event, identifier} = body;
  const isIdentified = interaction.state.userId !== undefined;
  const nobodyMayJoin = server.settings.current.signInMode === 'SignIn';
  const wouldTell = event === 'ForgotPassword' || (event === 'SignIn' && !isIdentified && nobodyMayJoin);
  return wouldTell && (await server.accounts.find(identifier)) === undefined;
}

interface Delivery {
  identifier: CodeIdentifier;
  /** Which template. */
  type: string;
  code: string;
  isKeptBack: boolean;
}

export async function deliver(server: Server, request: Request, {identifier, type, code, isKeptBack}: Delivery) {
  const connector = identifier.type === 'email' ? server.connectors.email() : server.connectors.sms();
  if (!connector) throw new ApiError('connector.not_found');
  const [locale = 'en'] = preferredLanguages({
    asked: askedLanguages(request),
    acceptLanguage: request.headers.get('accept-language'),
    info: server.settings.current.languageInfo,
  });
  await connector.send({...(isKeptBack ? {} : {to: identifier.value}), type, code, locale});
}

async function sendCodeStep(step: Step<z.infer<typeof sendCode>>) {
  const {server, interaction, request} = step;
  const {identifier, interactionEvent: templateType} = step.body;
  if (interaction.state.userId === undefined) assertPerson(step);
  if (templateType === 'Register' && identifier.type === 'email') {
    assertNotBlocked(server, identifier.value);
  }
  const undo = server.sendLimit.take(identifier.value);
  const keptBack = await isKeptBack(step);
  const code = randomCode();
  const delivery = {identifier, type: templateType, code, isKeptBack: keptBack};
  await deliver(server, request, delivery).catch((error: unknown) => {
    undo();
    throw error;
  });
  const id = randomId(21);
  const type = codeRecordType[identifier.type];
  const pending = {code: keptBack ? null : code, sentAt: server.clock.now(), wrongTries: 0};
  interaction.addRecord({id, type, identifier, templateType, verified: false, pending});
  await interaction.save();
  return {verificationId: id};
}

/** @throws {ApiError} `verification_code.…` unless it is the right one */
export function checkCode(
  {settings, clock}: Server,
  record: Pick<CodeRecord, 'identifier' | 'pending'>,
  identifier: CodeIdentifier,
  code: string,
): void {
  const {expirationDuration = DEFAULT_EXPIRATION_S, maxRetryAttempts = DEFAULT_MAX_WRONG_TRIES} =
    settings.current.verificationCodePolicy;
  const {pending} = record;
  if (!pending || code === '') throw new ApiError('verification_code.not_found');
  if (identifier.value !== record.identifier.value) throw new ApiError(`verification_code.${identifier.type}_mismatch`);
  if (clock.now() - pending.sentAt > expirationDuration * 1000) throw new ApiError('verification_code.expired');
  if (pending.wrongTries >= maxRetryAttempts) throw new ApiError('verification_code.exceed_max_try');
  if (code === pending.code) return;
  pending.wrongTries += 1;
  throw new ApiError('verification_code.code_mismatch');
}

async function verifyCodeStep({server, interaction, body}: Step<z.infer<typeof verifyCode>>) {
  const {identifier, verificationId, code} = body;
  const record = interaction.recordOf(verificationId, codeRecordType[identifier.type]);
  const {sentinelPolicy} = server.settings.current;
  try {
    await server.sentinel.guard(identifier.value, sentinelPolicy, async () => {
      checkCode(server, record, identifier, code);
      delete record.pending;
    });
    record.verified = true;
  } finally {
    // A wrong try is counted and a right code is used up, also when the identifier is locked.
    await interaction.save();
  }
  return {verificationId: record.id};
}

export const codeRoutes = [
  stepRoute('POST', '/verification/verification-code', sendCode, sendCodeStep),
  stepRoute('POST', '/verification/verification-code/verify', verifyCode, verifyCodeStep),
];
