/** A published Logto social connector behind the port the Experience API knows. */
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {CreateConnector, SocialConnector, SocialUserInfo as PublishedUserInfo} from '@logto/connector-kit';
import createAlipay from '@logto/connector-alipay-web';
import createOAuth2 from '@logto/connector-oauth';
import createWechat from '@logto/connector-wechat-web';
import type {SocialConnectorPort, SocialUserInfo} from '../../api/ports.ts';
import type {SocialConnectorConfig} from '../connector-schema.ts';
import type {Outside} from '../outside.ts';
import {rethrowConnectorError} from './connector-errors.ts';

const published: Record<SocialConnectorConfig['factory'], {create: CreateConnector<SocialConnector>; from: string}> = {
  'alipay-web': {create: createAlipay, from: '@logto/connector-alipay-web'},
  'wechat-web': {create: createWechat, from: '@logto/connector-wechat-web'},
  oauth2: {create: createOAuth2, from: '@logto/connector-oauth'},
};

export async function createSocialConnector(
  settings: SocialConnectorConfig,
  outside: Outside,
): Promise<SocialConnectorPort> {
  const {create, from} = published[settings.factory];
  const connector = await create({getConfig: async () => settings.config});
  const {metadata} = connector;
  return {
    id: settings.id,
    target: settings.target ?? metadata.target,
    syncProfile: settings.syncProfile,
    public: {
      name: settings.name ?? {...metadata.name},
      logo: settings.logo ?? (await packageLogo(from, metadata.logo)),
      logoDark: settings.logoDark ?? null,
      platform: metadata.platform,
      ...(metadata.isStandard ? {isStandard: true} : {}),
      ...(metadata.isTokenStorageSupported ? {isTokenStorageSupported: true} : {}),
    },
    async authorizationUri({state, redirectUri, userAgent}, keep) {
      const request = {
        state,
        redirectUri,
        connectorId: settings.id,
        connectorFactoryId: metadata.id,
        jti: '',
        headers: {...(userAgent ? {userAgent} : {})},
      };
      const uri = await connector.getAuthorizationUri(request, keep).catch(rethrowConnectorError);
      return outside.browserUrl(uri);
    },
    userInfo: (callback, recall) =>
      outside.run(async () =>
        withoutBlanks(await connector.getUserInfo(callback, recall).catch(rethrowConnectorError)),
      ),
  };
}

/** The connectors give `undefined` members, which the interaction's JSON would lose anyway. */
function withoutBlanks({id, name, avatar, email, phone, rawData}: PublishedUserInfo): SocialUserInfo {
  return {
    id,
    ...(name ? {name} : {}),
    ...(avatar ? {avatar} : {}),
    ...(email ? {email} : {}),
    ...(phone ? {phone} : {}),
    ...(rawData === undefined ? {} : {rawData}),
  };
}

async function packageLogo(packageName: string, file: string): Promise<string> {
  const main = createRequire(import.meta.url).resolve(packageName);
  const svg = await readFile(join(dirname(main), '..', file));
  return `data:image/svg+xml;base64,${svg.toString('base64')}`;
}
