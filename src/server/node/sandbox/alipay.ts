/** A pretend Alipay: the page that asks who is signing in, and the gateway that trades its code for a person. */
import {createPublicKey, createVerify} from 'node:crypto';
import {http, HttpResponse} from 'msw';
import {readForm, redirect, urlOf} from '../http.ts';
import type {AlipayConnectorConfig} from '../connector-schema.ts';
import {OneTimeCodes} from './one-time-codes.ts';
import {sendChoice, sendRefusal} from './pages.ts';
import {alipayPeople, type Person} from './people.ts';
import {callbackUris, withQuery, type PretendProvider, type SandboxContext} from './provider.ts';

const GATEWAY = 'https://openapi.alipay.com/gateway.do';
const charsets = ['utf8', 'utf-8', 'gbk', 'gb2312'];

/** Real Alipay's codes, as in its gateway documentation. */
type Refusal = {code: string; msg: string; sub_code: string; sub_msg: string};
const refusal = (sub_code: string, sub_msg: string, code = '40002', msg = 'Invalid Arguments'): Refusal => ({
  code,
  msg,
  sub_code,
  sub_msg,
});

export function createAlipay(context: SandboxContext): PretendProvider {
  const {config, clock, switches} = context;
  const apps = config.connectors.filter((each): each is AlipayConnectorConfig => each.factory === 'alipay-web');
  const appFor = (appId: string | null) => apps.find((each) => each.config.appId === appId);
  const codes = new OneTimeCodes<{person: Person; appId: string}>(clock);
  const tokens = new OneTimeCodes<{person: Person; appId: string}>(clock);

  /** What real Alipay checks before it looks at the method. */
  const checkRequest = (query: URLSearchParams): Refusal | undefined => {
    const app = appFor(query.get('app_id'));
    if (!app) return refusal('isv.invalid-app-id', 'There is no application with this app_id.');
    if (!charsets.includes(query.get('charset') ?? '')) return refusal('isv.invalid-charset', 'Unknown charset.');
    if (query.get('sign_type') !== app.config.signType) {
      return refusal('isv.invalid-signature-type', 'The application signs in another way.');
    }
    if (!query.get('timestamp')) return refusal('isv.missing-timestamp', 'timestamp is missing.');
    return isSigned(query, app) ? undefined : refusal('isv.invalid-signature', 'The signature does not verify.');
  };

  const giveToken = (query: URLSearchParams) => {
    const redeemed = codes.redeem(query.get('code'));
    if (switches.refuses('alipay') || redeemed.state !== 'good' || redeemed.value.appId !== query.get('app_id')) {
      return {error_response: refusal('isv.code-invalid', 'The authorization code is not valid.')};
    }
    return {
      alipay_system_oauth_token_response: {
        user_id: redeemed.value.person.id,
        access_token: tokens.issue(redeemed.value),
        expires_in: 1_296_000,
        refresh_token: tokens.issue(redeemed.value),
        re_expires_in: 2_592_000,
      },
    };
  };

  const givePerson = (query: URLSearchParams) => {
    const person = tokens.peek(query.get('auth_token'))?.person;
    const response = person
      ? {code: '10000', msg: 'Success', user_id: person.id, nick_name: person.name, city: person.note}
      : refusal('aop.invalid-auth-token', 'Unknown token.', '20001', 'Insufficient Token Permissions');
    return {alipay_user_info_share_response: response};
  };

  const answer = (query: URLSearchParams): object => {
    const method = query.get('method');
    const wrong = checkRequest(query);
    // Alipay puts a refusal under the method's own key only once the method's own code ran.
    if (wrong) return {error_response: wrong};
    if (method === 'alipay.system.oauth.token') return giveToken(query);
    if (method === 'alipay.user.info.share') return givePerson(query);
    return {error_response: refusal('isv.invalid-method', 'There is no such method.')};
  };

  return {
    async handle(req, res) {
      const query = urlOf(req).searchParams;
      const app = appFor(query.get('app_id'));
      const back = query.get('redirect_uri') ?? '';
      if (!app) return sendRefusal(res, 'Alipay', 'app_id: there is no such application.');
      if (!callbackUris(context, app.id).includes(back)) {
        return sendRefusal(res, 'Alipay', 'redirect_uri: not registered for this application.');
      }
      if (req.method !== 'POST') {
        const formTargets = context.returnOrigins;
        return sendChoice(res, {provider: 'Alipay', accent: 'alipay', people: alipayPeople, formTargets});
      }
      const chosen = (await readForm(req)).get('person');
      const person = alipayPeople.find(({id}) => id === chosen);
      const appId = app.config.appId;
      const auth_code = person && codes.issue({person, appId});
      const parameters = {app_id: appId, source: 'alipay_wallet', scope: query.get('scope'), auth_code};
      return redirect(res, 303, withQuery(back, {...parameters, state: query.get('state')}));
    },
    handlers: [
      http.post(GATEWAY, ({request}) => {
        if (switches.isDown('alipay')) return HttpResponse.error();
        // The connector wants a signature to be there; nobody has published how to check this one.
        return HttpResponse.json({...answer(new URL(request.url).searchParams), sign: 'sandbox'});
      }),
    ],
    reset() {
      codes.clear();
      tokens.clear();
    },
  };
}

function isSigned(query: URLSearchParams, {config}: AlipayConnectorConfig): boolean {
  const signed = [...query]
    .filter(([name, value]) => name !== 'sign' && value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  return createVerify(config.signType === 'RSA' ? 'RSA-SHA1' : 'RSA-SHA256')
    .update(signed, 'utf8')
    .verify(createPublicKey(config.privateKey), query.get('sign') ?? '', 'base64');
}
