/** Providers that exist only as pages to send the browser to, and an outbox in place of what sends messages. */
import {ApiError} from '../api/api-error.ts';
import type {
  CaptchaPort,
  Clock,
  Connectors,
  MessageConnectorPort,
  RedirectConnector,
  SocialConnectorPort,
  SocialUserInfo,
  SsoConnectorPort,
} from '../api/ports.ts';

/** A message as it would have arrived. */
export interface OutboxMessage {
  to: string;
  /** What it is for: `SignIn`, `Register` or `ForgotPassword`. */
  type: string;
  code: string;
  locale: string;
  /** Epoch milliseconds. */
  sentAt: number;
}

interface Pretend {
  id: string;
  /** Gets `state` and `redirect_uri`, and comes back with the id of a person as `code`. */
  authorizationUrl: string;
  people: readonly SocialUserInfo[];
}
export type PretendSocial = Pretend & Pick<SocialConnectorPort, 'target' | 'public'>;
export type PretendSso = Pretend & Pick<SsoConnectorPort, 'domains' | 'public'>;

function pretendConnector({id, authorizationUrl, people}: Pretend): RedirectConnector {
  return {
    id,
    async authorizationUri({state, redirectUri}, keep) {
      await keep({redirectUri});
      const url = new URL(authorizationUrl);
      url.searchParams.set('state', state);
      url.searchParams.set('redirect_uri', redirectUri);
      return url.href;
    },
    async userInfo(callback, recall) {
      await recall();
      const person = people.find((each) => each.id === callback['code']);
      if (!person) throw new ApiError('connector.general', {data: callback});
      return person;
    },
  };
}

/** Messages in the outbox. */
const KEPT = 200;

const outboxConnector = (outbox: OutboxMessage[], clock: Clock): MessageConnectorPort => ({
  async send({to, type, code, locale}) {
    if (to === undefined) return;
    outbox.unshift({to, type, code, locale, sentAt: clock.now()});
    outbox.length = Math.min(outbox.length, KEPT);
  },
});

export interface PretendOptions {
  /** Text messages can be sent too. */
  sms: boolean;
  social: readonly PretendSocial[];
  sso: readonly PretendSso[];
  captcha: CaptchaPort | undefined;
  /** Gets the messages, newest first. */
  outbox: OutboxMessage[];
  clock: Clock;
}

export function createPretendConnectors({social, sso, sms, captcha, outbox, clock}: PretendOptions): Connectors {
  const allSocial = social.map((each) => ({...each, ...pretendConnector(each), syncProfile: false}));
  const allSso = sso.map((each) => ({
    ...each,
    ...pretendConnector(each),
    issuer: each.authorizationUrl,
    syncProfile: false,
  }));
  return {
    social: (id) => allSocial.find((each) => each.id === id),
    allSocial: () => allSocial,
    sso: (id) => allSso.find((each) => each.id === id),
    allSso: () => allSso,
    isOther: () => false,
    email: () => outboxConnector(outbox, clock),
    sms: () => (sms ? outboxConnector(outbox, clock) : undefined),
    captcha: () => captcha,
  };
}
