/** `/verification/…` of second factors: proving those of an account, and preparing new ones. */
import type * as z from 'zod/mini';
import type {MfaFactor} from '../../protocol/experience/mfa.ts';
import {sendMfaCode, verifyBackupCode, verifyMfaCode, verifyTotp} from '../../protocol/experience/mfa.ts';
import {ApiError} from '../api/api-error.ts';
import {identifiedAccount, type Step} from '../api/context.ts';
import type {Account} from '../api/ports.ts';
import {stepRoute} from '../api/step-route.ts';
import {checkCode, deliver} from '../code/routes.ts';
import {randomCode, randomId} from '../common/random.ts';
import {boundBackupCodes, boundTotp, withFactor} from './account-mfa.ts';
import {newBackupCodes} from './backup-codes.ts';
import {qrCodeDataUrl} from './qr-code.ts';
import {mfaCodeRecordType} from './record.ts';
import {newTotpSecret, totpStep, totpUri} from './totp.ts';

/** Wrong tries count against the account, for each factor by itself. */
const guarded = <T>({server}: Step, {id}: Account, factor: MfaFactor, attempt: () => Promise<T>) =>
  server.sentinel.guard(`${factor} ${id}`, server.settings.current.sentinelPolicy, attempt);

const used = ({server}: Step, {mfa}: Account, factor: MfaFactor) => ({
  mfa: {...mfa, lastUsed: {...mfa.lastUsed, [factor]: server.clock.now()}},
});

async function totpSecretStep(step: Step) {
  const {interaction, url} = step;
  const account = await identifiedAccount(step);
  const {name, primaryEmail, primaryPhone, username} = account;
  const record = {
    id: randomId(21),
    type: 'Totp',
    userId: account.id,
    verified: false,
    secret: newTotpSecret(),
  } as const;
  interaction.addRecord(record);
  await interaction.save();
  const label = name ?? primaryEmail ?? primaryPhone ?? username ?? 'Unnamed User';
  const secretQrCode = await qrCodeDataUrl(totpUri(record.secret, url.hostname, label));
  return {verificationId: record.id, secret: record.secret, secretQrCode};
}

async function proveNewTotp(step: Step<z.infer<typeof verifyTotp>>, account: Account) {
  const {server, interaction, body} = step;
  const record = interaction.recordOf(body.verificationId, 'Totp');
  if (record.userId !== account.id) throw new ApiError('session.verification_session_not_found');
  const isRight = record.secret && (await totpStep(record.secret, body.code, server.clock.now())) !== undefined;
  if (!isRight) throw new ApiError('session.mfa.invalid_totp_code');
  record.verified = true;
  await interaction.save();
  return {verificationId: record.id};
}

async function verifyTotpStep(step: Step<z.infer<typeof verifyTotp>>) {
  const {server, interaction, body} = step;
  const account = await identifiedAccount(step);
  if (body.verificationId !== undefined) return proveNewTotp(step, account);
  await guarded(step, account, 'Totp', async () => {
    const totp = boundTotp(account);
    const usedStep = totp && (await totpStep(totp.secret, body.code, server.clock.now(), totp.usedStep));
    if (!totp || usedStep === undefined) throw new ApiError('session.mfa.invalid_totp_code');
    await server.accounts.update(account.id, {
      mfaVerifications: withFactor(account, {...totp, usedStep}),
      ...used(step, account, 'Totp'),
    });
  });
  const record = {id: randomId(21), type: 'Totp', userId: account.id, verified: true} as const;
  interaction.addRecord(record);
  await interaction.save();
  return {verificationId: record.id};
}

async function generateStep(step: Step) {
  const account = await identifiedAccount(step);
  const record = {id: randomId(21), type: 'BackupCode', userId: account.id, codes: newBackupCodes()} as const;
  step.interaction.addRecord({...record, codes: [...record.codes]});
  await step.interaction.save();
  return {verificationId: record.id, codes: record.codes};
}

async function verifyBackupCodeStep(step: Step<z.infer<typeof verifyBackupCode>>) {
  const {server, interaction, body} = step;
  const {code} = body;
  const account = await identifiedAccount(step);
  await guarded(step, account, 'BackupCode', async () => {
    const codes = boundBackupCodes(account)?.codes ?? [];
    if (!codes.some((each) => each.code === code && each.usedAt === undefined)) {
      throw new ApiError('session.mfa.invalid_backup_code');
    }
    const usedAt = server.clock.now();
    await server.accounts.update(account.id, {
      mfaVerifications: withFactor(account, {
        type: 'BackupCode',
        codes: codes.map((each) => (each.code === code ? {code, usedAt} : each)),
      }),
      ...used(step, account, 'BackupCode'),
    });
  });
  const record = {id: randomId(21), type: 'BackupCode', userId: account.id, code} as const;
  interaction.addRecord(record);
  await interaction.save();
  return {verificationId: record.id};
}

const factorOf = {email: 'EmailVerificationCode', phone: 'PhoneVerificationCode'} as const;

async function sendMfaCodeStep(step: Step<z.infer<typeof sendMfaCode>>) {
  const {server, interaction, request, body} = step;
  const type = body.identifierType;
  const account = await identifiedAccount(step).catch(() => {
    throw new ApiError('session.identifier_not_found', {status: 400});
  });
  const value = type === 'email' ? account.primaryEmail : account.primaryPhone;
  if (!value || !server.settings.current.mfa.factors.includes(factorOf[type])) {
    throw new ApiError('session.mfa.mfa_factor_not_enabled');
  }
  const identifier = {type, value};
  const undo = server.sendLimit.take(value);
  const code = randomCode();
  await deliver(server, request, {identifier, type: 'MfaVerification', code, isKeptBack: false}).catch((error) => {
    undo();
    throw error;
  });
  const id = randomId(21);
  interaction.addRecord({
    id,
    type: mfaCodeRecordType[type],
    identifier,
    templateType: 'MfaVerification',
    verified: false,
    pending: {code, sentAt: server.clock.now(), wrongTries: 0},
  });
  await interaction.save();
  return {verificationId: id};
}

async function verifyMfaCodeStep(step: Step<z.infer<typeof verifyMfaCode>>) {
  const {server, interaction, body} = step;
  const account = await identifiedAccount(step);
  const record = interaction.recordOf(body.verificationId, mfaCodeRecordType[body.identifierType]);
  try {
    // The pool of every code that goes to this address.
    await server.sentinel.guard(record.identifier.value, server.settings.current.sentinelPolicy, async () => {
      checkCode(server, record, record.identifier, body.code);
      delete record.pending;
    });
    record.verified = true;
    await server.accounts.update(account.id, used(step, account, factorOf[body.identifierType]));
  } finally {
    await interaction.save();
  }
  return {verificationId: record.id};
}

export const mfaVerificationRoutes = [
  stepRoute('POST', '/verification/totp/secret', undefined, totpSecretStep),
  stepRoute('POST', '/verification/totp/verify', verifyTotp, verifyTotpStep),
  stepRoute('POST', '/verification/backup-code/generate', undefined, generateStep),
  stepRoute('POST', '/verification/backup-code/verify', verifyBackupCode, verifyBackupCodeStep),
  stepRoute('POST', '/verification/mfa-verification-code', sendMfaCode, sendMfaCodeStep),
  stepRoute('POST', '/verification/mfa-verification-code/verify', verifyMfaCode, verifyMfaCodeStep),
];
