/** One sign-in under way: what was verified, who it is, and which changes wait for the end. */
import type {InteractionEvent} from '../../protocol/experience.ts';
import {type PendingMfa, withoutMfaSecrets} from '../mfa/bound.ts';
import {ApiError} from './api-error.ts';
import type {ConnectorSession, InteractionSession, SocialUserInfo} from './ports.ts';
import type {Challenge, StagedPasskeys} from '../passkey/passkey.ts';
import type {VerificationRecord, VerificationType} from './verification-record.ts';
import {withoutSecrets} from './verification-record.ts';

/** Changes to an account that are staged until it is created, or until the end. */
export interface PendingProfile {
  username?: string;
  primaryEmail?: string;
  primaryPhone?: string;
  passwordHash?: string;
  name?: string;
  avatar?: string;
  profile?: Record<string, unknown>;
  customData?: Record<string, unknown>;
  /** The tenant's own form was sent; what is left empty there is so on purpose. */
  submitted?: true;
  socialIdentity?: {target: string; userInfo: SocialUserInfo};
  enterpriseSsoIdentity?: {issuer: string; identityId: string; detail: SocialUserInfo};
}

export interface InteractionState {
  interactionEvent: InteractionEvent;
  /** Absent until somebody is identified. */
  userId?: string;
  profile: PendingProfile;
  /** Nothing until there is something. */
  passkeys?: StagedPasskeys;
  /** Second factors that wait for the end, and what was decided about them. */
  mfa: PendingMfa;
  verificationRecords: VerificationRecord[];
  captcha: {verified: boolean; skipped: boolean};
  signInContext: {ip?: string; userAgent?: string};
}

/** What `InteractionSession` stores. Only this file writes it, so it is not checked again on reading. */
interface Stored {
  experience?: InteractionState;
  connectorSession?: ConnectorSession;
  signInPasskey?: Challenge;
}

export class Interaction {
  readonly session: InteractionSession;
  readonly state: InteractionState;
  #connectorSession: ConnectorSession | undefined;
  #signInPasskey: Challenge | undefined;

  private constructor(
    session: InteractionSession,
    state: InteractionState,
    {connectorSession, signInPasskey}: Omit<Stored, 'experience'>,
  ) {
    this.session = session;
    this.state = state;
    this.#connectorSession = connectorSession;
    this.#signInPasskey = signInPasskey;
  }

  /** Forgets whatever was there before, but for the challenge of a passkey: that is asked for before the start. */
  static async start(
    session: InteractionSession,
    event: InteractionEvent,
    request: Request,
    isPerson: boolean,
  ): Promise<void> {
    const ip = request.headers.get('x-forwarded-for');
    const userAgent = request.headers.get('user-agent');
    const state: InteractionState = {
      interactionEvent: event,
      profile: {},
      mfa: {},
      verificationRecords: [],
      captcha: {verified: isPerson, skipped: false},
      signInContext: {...(ip && {ip}), ...(userAgent && {userAgent})},
    };
    const {signInPasskey} = (await session.read()) as Stored;
    await new Interaction(session, state, {...(signInPasskey && {signInPasskey})}).save();
  }

  /** @throws {ApiError} `session.interaction_not_found` when it was not started */
  static async load(session: InteractionSession): Promise<Interaction> {
    const {experience, ...kept} = structuredClone(await session.read()) as Stored;
    if (!experience) throw new ApiError('session.interaction_not_found');
    return new Interaction(session, experience, kept);
  }

  /** Started or not. */
  static async keepPasskeyChallenge(session: InteractionSession, signInPasskey: Challenge): Promise<void> {
    await session.write({...(await session.read()), signInPasskey});
  }

  async save(): Promise<void> {
    const stored: Stored = {
      experience: this.state,
      ...(this.#connectorSession && {connectorSession: this.#connectorSession}),
      ...(this.#signInPasskey && {signInPasskey: this.#signInPasskey}),
    };
    await this.session.write({...stored});
  }

  /** A newer record takes the place of the older one of its type. */
  addRecord(record: VerificationRecord): void {
    const others = this.state.verificationRecords.filter(({type}) => type !== record.type);
    this.state.verificationRecords = [...others, record];
  }

  /** @throws {ApiError} `session.verification_session_not_found` */
  record(id: string | undefined): VerificationRecord {
    const record = this.state.verificationRecords.find((each) => each.id === id);
    if (!record) throw new ApiError('session.verification_session_not_found');
    return record;
  }

  /** The same, and of this type. */
  recordOf<Type extends VerificationType>(
    id: string | undefined,
    type: Type,
  ): Extract<VerificationRecord, {type: Type}> {
    const record = this.record(id);
    if (record.type !== type) throw new ApiError('session.verification_session_not_found');
    return record as Extract<VerificationRecord, {type: Type}>;
  }

  /** There is one slot: a newer authorization request takes it over. */
  async keepConnectorSession(connectorSession: ConnectorSession): Promise<void> {
    this.#connectorSession = connectorSession;
    await this.save();
  }

  /** Read once, then gone, whatever the connector makes of it. */
  async recallConnectorSession(): Promise<ConnectorSession> {
    const connectorSession = this.#connectorSession;
    this.#connectorSession = undefined;
    await this.save();
    if (!connectorSession) throw new ApiError('session.connector_validation_session_not_found');
    return connectorSession;
  }

  /** Of a passkey that was asked for before the start. */
  get passkeyChallenge(): Challenge | undefined {
    return this.#signInPasskey;
  }

  forgetPasskeyChallenge(): void {
    this.#signInPasskey = undefined;
  }

  /** Nothing waits any more; that a form was sent stays known. */
  dropProfile(): void {
    this.state.profile = this.state.profile.submitted ? {submitted: true} : {};
  }

  /** Switching keeps what was verified and who it is, but nothing that is staged. */
  switchEvent(event: InteractionEvent): void {
    if (event !== this.state.interactionEvent) {
      this.dropProfile();
      this.state.mfa = {};
    }
    this.state.interactionEvent = event;
  }

  /** The answer of `GET /api/experience/interaction`. */
  toJSON(): Record<string, unknown> {
    const {passkeys, ...state} = this.state;
    const {passwordHash: _, ...profile} = state.profile;
    return {
      ...state,
      profile,
      verificationRecords: state.verificationRecords.map(withoutSecrets),
      mfa: {
        ...withoutMfaSecrets(state.mfa),
        ...(passkeys && {passkeySkipped: passkeys.isSkipped, webAuthn: passkeys.added.map(passkeyShown)}),
      },
    };
  }
}

const passkeyShown = () => ({type: 'WebAuthn'});
