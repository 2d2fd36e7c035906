/** The connectors of a configuration, as the Experience API asks for them. */
import type {Connectors} from '../api/ports.ts';
import type {Config} from './config-schema.ts';
import type {EmailConnectorConfig, SocialConnectorConfig} from './connector-schema.ts';
import {createEmailConnector} from './connectors/email-connector.ts';
import {createOktaConnector} from './connectors/okta-connector.ts';
import {createSocialConnector} from './connectors/social-connector.ts';
import type {Outside} from './outside.ts';

export async function createConnectors(config: Config, outside: Outside): Promise<Connectors> {
  const isEmail = (each: Config['connectors'][number]): each is EmailConnectorConfig => each.factory === 'aws-ses-mail';
  const isSocial = (each: Config['connectors'][number]): each is SocialConnectorConfig => !isEmail(each);
  const emailConfigs = config.connectors.filter(isEmail);
  const social = await Promise.all(
    config.connectors.filter(isSocial).map((each) => createSocialConnector(each, outside)),
  );
  const sso = config.ssoConnectors.map((each) => createOktaConnector(each, outside));
  const email = emailConfigs[0] && (await createEmailConnector(emailConfigs[0], outside));

  return {
    social: (id) => social.find((each) => each.id === id),
    allSocial: () => social,
    sso: (id) => sso.find((each) => each.id === id),
    allSso: () => sso,
    isOther: (id) => emailConfigs.some((each) => each.id === id),
    email: () => email,
  };
}
