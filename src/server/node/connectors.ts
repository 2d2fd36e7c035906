/** The connectors of a configuration, as the Experience API asks for them. */
import type {Connectors} from '../api/ports.ts';
import type {Config} from './config-schema.ts';
import type {ConnectorConfig, EmailConnectorConfig, SmsConnectorConfig} from './connector-schema.ts';
import {createCaptcha} from './captcha.ts';
import {createEmailConnector} from './connectors/email-connector.ts';
import {createOktaConnector} from './connectors/okta-connector.ts';
import {createSmsConnector} from './connectors/sms-connector.ts';
import {createSocialConnector} from './connectors/social-connector.ts';
import type {Outside} from './outside.ts';

export async function createConnectors(config: Config, outside: Outside): Promise<Connectors> {
  const {connectors} = config;
  const emailConfig = connectors.find((each) => each.factory === 'aws-ses-mail');
  const smsConfig = connectors.find((each) => each.factory === 'twilio-sms');
  const social = await Promise.all(
    connectors.flatMap((each) => (sendsMessages(each) ? [] : [createSocialConnector(each, outside)])),
  );
  const sso = config.ssoConnectors.map((each) => createOktaConnector(each, outside));
  const email = emailConfig && (await createEmailConnector(emailConfig, outside));
  const sms = smsConfig && (await createSmsConnector(smsConfig, outside));
  const captcha = config.captcha && createCaptcha(config.captcha, outside);

  return {
    social: (id) => social.find((each) => each.id === id),
    allSocial: () => social,
    sso: (id) => sso.find((each) => each.id === id),
    allSso: () => sso,
    isOther: (id) => connectors.some((each) => each.id === id && sendsMessages(each)),
    email: () => email,
    sms: () => sms,
    captcha: () => captcha,
  };
}

const sendsMessages = (each: ConnectorConfig): each is EmailConnectorConfig | SmsConnectorConfig =>
  each.factory === 'aws-ses-mail' || each.factory === 'twilio-sms';
