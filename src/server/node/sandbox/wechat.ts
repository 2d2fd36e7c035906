/** A pretend WeChat: the login page, and the two calls that answer HTTP 200 whatever happens. */
import {http, HttpResponse} from 'msw';
import {readForm, redirect, urlOf} from '../http.ts';
import type {WechatConnectorConfig} from '../connector-schema.ts';
import {OneTimeCodes} from './one-time-codes.ts';
import {sendChoice, sendRefusal} from './pages.ts';
import {wechatPeople} from './people.ts';
import {callbackUris, withQuery, type PretendProvider, type SandboxContext} from './provider.ts';

const API = 'https://api.weixin.qq.com/sns';
type WechatPerson = (typeof wechatPeople)[number];

const fail = (errcode: number, errmsg: string) => ({errcode, errmsg});

export function createWechat(context: SandboxContext): PretendProvider {
  const {config, clock, switches} = context;
  const apps = config.connectors.filter((each): each is WechatConnectorConfig => each.factory === 'wechat-web');
  const appFor = (appId: string | null) => apps.find((each) => each.config.appId === appId);
  const codes = new OneTimeCodes<{person: WechatPerson; appId: string}>(clock);
  const tokens = new OneTimeCodes<WechatPerson>(clock);

  const giveToken = (query: URLSearchParams) => {
    const app = appFor(query.get('appid'));
    if (!app) return fail(40013, 'invalid appid');
    if (query.get('secret') !== app.config.appSecret) return fail(40125, 'invalid appsecret');
    if (query.get('grant_type') !== 'authorization_code') return fail(40002, 'invalid grant_type');
    const redeemed = codes.redeem(query.get('code'));
    if (redeemed.state === 'used') return fail(40163, 'code been used');
    if (switches.refuses('wechat') || redeemed.state !== 'good' || redeemed.value.appId !== app.config.appId) {
      return fail(40029, 'invalid code');
    }
    const {person} = redeemed.value;
    const lifetime = {expires_in: 7200, refresh_token: tokens.issue(person), scope: 'snsapi_login'};
    return {access_token: tokens.issue(person), openid: person.id, ...lifetime, ...union(person)};
  };

  const givePerson = (query: URLSearchParams) => {
    const person = tokens.peek(query.get('access_token'));
    if (!person) return fail(40001, 'invalid credential, access_token is invalid or not latest');
    if (query.get('openid') !== person.id) return fail(40003, 'invalid openid');
    return {openid: person.id, nickname: person.name, headimgurl: '', city: person.note, ...union(person)};
  };

  const handler = (path: string, give: (query: URLSearchParams) => object) =>
    http.get(`${API}/${path}`, ({request}) =>
      switches.isDown('wechat') ? HttpResponse.error() : HttpResponse.json(give(new URL(request.url).searchParams)),
    );

  return {
    async handle(req, res) {
      const query = urlOf(req).searchParams;
      const app = appFor(query.get('appid'));
      const back = query.get('redirect_uri') ?? '';
      if (!app) return sendRefusal(res, 'WeChat', 'appid: there is no such application.');
      if (!callbackUris(context, app.id).includes(back)) {
        return sendRefusal(res, 'WeChat', 'redirect_uri: its domain is not the one authorised for this application.');
      }
      if (query.get('response_type') !== 'code') return sendRefusal(res, 'WeChat', 'response_type: only "code".');
      if (query.get('scope') !== 'snsapi_login') return sendRefusal(res, 'WeChat', 'scope: only "snsapi_login".');
      if (req.method !== 'POST') {
        const formTargets = context.returnOrigins;
        return sendChoice(res, {provider: 'WeChat', accent: 'wechat', people: wechatPeople, formTargets});
      }
      const chosen = (await readForm(req)).get('person');
      const person = wechatPeople.find(({id}) => id === chosen);
      const code = person && codes.issue({person, appId: app.config.appId});
      // Who cancels comes back with nothing but the state.
      return redirect(res, 303, withQuery(back, {code, state: query.get('state')}));
    },
    handlers: [handler('oauth2/access_token', giveToken), handler('userinfo', givePerson)],
    reset() {
      codes.clear();
      tokens.clear();
    },
  };
}

const union = ({unionId}: WechatPerson) => (unionId ? {unionid: unionId} : {});
