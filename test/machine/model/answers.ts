/**
 * What the server may say: to each call that it went well, to any of them a refusal of the contract, or nothing that can
 * be understood. A flow adds what its calls answer, and the data of its refusals.
 */
import {errorCodes, isErrorCode, type ErrorCode} from '../../../src/protocol/errors.ts';
import {created, done, id, ok, refused, type Answer} from '../fakes.ts';
import {secrets} from './secrets.ts';

/** The first that matches; a call of which nothing is said answers without a body. */
const wentWell: readonly (readonly [line: RegExp, answer: Answer])[] = [
  [/GET \/sso-connectors$/, ok({connectorIds: []})],
  [/POST \/submit$/, done],
  [/(authorization-uri)$/, ok({authorizationUri: 'https://provider.test/authorize', verificationId: 'provider1'})],
  [/POST \/oidc\/device$/, {status: 200, at: 'http://id.test/device/success'}],
  [/web-authn\/authentication$/, ok({verificationId: 'passkey3', authenticationOptions: {challenge: 'c'}})],
  [/preflight/, ok({authenticationOptions: {challenge: 'c'}})],
  [/sign-in-passkey\/authentication$/, ok({verificationId: 'passkey1', authenticationOptions: {challenge: 'c'}})],
  [/web-authn\/registration$/, ok({verificationId: 'passkey2', registrationOptions: {challenge: 'c'}})],
  [/totp\/secret$/, ok({verificationId: 'totp1', secret: secrets.totpSecret})],
  [/backup-code\/generate$/, ok({verificationId: 'backup1', codes: secrets.backupCodes})],
  [/POST \/verification\//, id('verified1')],
  [/GET \/interaction$/, ok({trustedDevice: {canCreate: true, durationDays: 30}})],
  [
    /GET \/api\/interaction\/consent$/,
    ok({
      application: {id: 'app', name: 'Board'},
      user: {name: 'Alice'},
      organizations: [{id: 'org1', name: 'One'}],
      redirectUri: 'https://app.test/callback',
    }),
  ],
  [/POST \/api\/interaction\/consent$/, done],
  [/POST \/identification$/, created],
];

/** Where the data decides what comes next: each of them is another answer. */
const data: Readonly<Partial<Record<ErrorCode, readonly unknown[]>>> = {
  'user.missing_profile': ['password', 'username', 'email', 'phone', 'emailOrPhone', 'fullname', 'extraProfile'].map(
    (field) => ({
      missingProfile: [field],
    }),
  ),
  'user.identity_not_exist': [{}, {relatedUser: {type: 'email', value: 'alice@example.com'}}],
  'user.sso_identity_not_exist': [{}, {relatedUser: {type: 'email', value: 'alice@example.com'}}],
  'password.rejected': [[{code: 'password_rejected.too_short', interpolation: {min: 8}}]],
  'session.mfa.require_mfa_verification': [
    {availableFactors: ['Totp', 'BackupCode', 'EmailVerificationCode'], maskedIdentifiers: {}},
    {availableFactors: ['EmailVerificationCode', 'BackupCode'], maskedIdentifiers: {EmailVerificationCode: 'a****'}},
    {availableFactors: ['PhoneVerificationCode']},
    {availableFactors: ['WebAuthn']},
  ],
  'user.missing_mfa': [
    {availableFactors: ['Totp', 'BackupCode', 'PhoneVerificationCode'], skippable: true},
    {availableFactors: ['Totp']},
  ],
  'session.mfa.suggest_additional_mfa': [{availableFactors: ['Totp'], skippable: true, suggestion: true}],
};

/** The other refusals that lead to a screen, a dialog or another way; they are drawn more often. */
const leading: readonly ErrorCode[] = [
  'password.expired',
  'session.email_blocklist.email_not_allowed',
  'session.mfa.backup_code_required',
  'session.sso_enabled',
  'user.email_already_in_use',
  'user.identity_already_in_use',
  'user.passkey_preferred',
  'user.suggest_mfa',
  'user.user_not_exist',
];

const refusal = (code: ErrorCode) => (data[code] ?? [undefined]).map((each) => refused(422, code, each));
const steps = [...(Object.keys(data) as ErrorCode[]), ...leading].flatMap(refusal);
/** The calls that say what is still wanted. */
const asking = /\/(identification|submit|profile)$/;
const others = errorCodes.filter((code) => !data[code] && !leading.includes(code)).flatMap(refusal);

/** The server may have done it all the same. */
const lost: readonly (Answer | 'nothing')[] = [
  'nothing',
  {status: 500, body: 'Internal Server Error'},
  refused(429, 'request.rate_limited'),
  {status: 200, body: '<!doctype html>'},
];

/** `asks`: a refusal that is a step of the way. */
export type Kind = 'well' | 'asks' | 'refused' | 'lost';

const companies = [['okta'], ['okta', 'other'], ['unknown']].map((connectorIds) => ok({connectorIds}));

/** `which` of those of its kind, or of the refusals with this code. */
export const answerTo = (line: string, kind: Kind | ErrorCode, which: number): Answer | 'nothing' => {
  if (isErrorCode(kind)) return refusal(kind)[which] as Answer;
  if (kind === 'asks' && line === 'GET /sso-connectors') return companies[which % companies.length] as Answer;
  const isStep = kind === 'asks' && asking.test(line);
  if (isStep) return steps[which % steps.length] as Answer;
  if (kind === 'refused') return others[which % others.length] as Answer;
  if (kind === 'lost') return lost[which % lost.length] as Answer;
  return wentWell.find(([pattern]) => pattern.test(line))?.[1] ?? ok();
};
