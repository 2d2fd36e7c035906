/** Whether somebody is there, and whether it is Logto. */
import {bad, good, type Finding} from './finding.ts';
import {isEmpty, summary, type Answer, type Visitor} from './visitor.ts';

const discoveryPath = '/oidc/.well-known/openid-configuration';
const settingsPath = '/api/.well-known/sign-in-exp';

export interface Reached {
  readonly findings: readonly Finding[];
  /** `undefined` where there is no Logto, so that there is nothing more to check. */
  readonly settings: Readonly<Record<string, unknown>> | undefined;
}

export const reach = async (visitor: Visitor): Promise<Reached> => {
  const nothing = (finding: Finding): Reached => ({findings: [finding], settings: undefined});
  const asked = await Promise.all([visitor.ask(discoveryPath), visitor.ask(settingsPath)]).catch(refusal);
  if (!Array.isArray(asked)) return nothing(asked);
  const [oidc, api] = asked;
  const sent = redirected(visitor, oidc);
  if (sent) return nothing(sent);
  const failing = [oidc, api].find(({status}) => status >= 500);
  if (failing) return nothing(bad('reach', 'unreachable', summary(failing)));
  const reached = good('reach', visitor.origin);
  if (isEmpty(oidc.json) && isEmpty(api.json)) {
    const detail = `${discoveryPath} ${summary(oidc)}, ${settingsPath} ${summary(api)}`;
    return {findings: [reached, bad('logto', 'no-logto', detail)], settings: undefined};
  }
  return {
    findings: [reached, clock(oidc), discovery(visitor, oidc), settings(api)],
    settings: api.status === 200 ? api.json : {},
  };
};

const refusal = (error: unknown): Finding => {
  const {code = '', message} = (error as {cause?: {code?: string; message?: string}}).cause ?? {};
  const isTls = /CERT|SELF_SIGNED|UNABLE_TO_|_TLS_|_SSL_|EPROTO/.test(code);
  return bad('reach', isTls ? 'tls' : 'unreachable', code || (message ?? (error as Error).name));
};

/** Http that leads to https, a name to another. */
const redirected = ({origin}: Visitor, {location}: Answer) =>
  location && location.origin !== origin ? bad('reach', 'redirects', `leads to ${location.origin}`) : undefined;

const clock = ({headers}: Answer): Finding => {
  const there = Date.parse(headers.get('date') ?? '');
  const apart = Math.round((there - Date.now()) / 1000);
  return Math.abs(apart) > 60
    ? bad('clock', 'clock-skew', `the server is ${Math.abs(apart)} s ${apart > 0 ? 'ahead' : 'behind'}`)
    : good('clock', Number.isNaN(apart) ? 'the server says no time' : 'the same time here and there');
};

const discovery = ({origin}: Visitor, answer: Answer): Finding => {
  if (answer.status !== 200 || isEmpty(answer.json)) return bad('discovery', 'oidc-not-forwarded', summary(answer));
  const {issuer} = answer.json;
  return issuer === `${origin}/oidc`
    ? good('discovery', `the issuer is ${issuer}`)
    : bad('discovery', 'issuer', `the issuer is ${String(issuer)}`);
};

const settings = (answer: Answer): Finding =>
  answer.status === 200 && !isEmpty(answer.json)
    ? good('settings', `${settingsPath} is there`)
    : bad('settings', 'api-not-forwarded', `${settingsPath} ${summary(answer)}`);
