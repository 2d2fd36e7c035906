/** Begins a sign-in, as an application does, and asks the API about it. It ends by itself within the hour. */
import {createHash, randomBytes} from 'node:crypto';
import {cookieFinding} from './cookies.ts';
import {bad, good, skipped, type Finding} from './finding.ts';
import {isEmpty, summary, type Visitor} from './visitor.ts';

export interface Application {
  readonly appId: string;
  readonly redirectUri: string;
}

const interactionPath = '/api/experience/interaction';
/** Nobody's. */
const otherAppId = 'auth-sign-in-doctor';

export const signIn = async (visitor: Visitor, application: Application | undefined): Promise<Finding[]> => {
  if (!application) return [skipped('authorization', 'needs --app-id and --redirect-uri'), await api(visitor)];
  const {appId, redirectUri} = application;
  const answer = await visitor.ask(authorizationPath(application));
  const {status, location, json, headers} = answer;
  if (status === 400 && json['code'] === 'oidc.invalid_redirect_uri')
    return [bad('authorization', 'redirect-uri', redirectUri)];
  if (status === 400 && !isEmpty(json))
    return [bad('authorization', 'wrong-app-id', `${appId}: ${String(json['code'])}`)];
  if (!location) return [bad('authorization', 'oidc-not-forwarded', summary(answer))];
  const error = location.searchParams.get('error');
  if (error) return [bad('authorization', 'authorization-refused', error)];
  if (location.origin !== visitor.origin) return [bad('authorization', 'issuer', summary(answer))];

  const cookies = headers.getSetCookie();
  visitor.keep(cookies);
  const kept = cookieFinding(visitor.origin, cookies);
  const begun = good('authorization', `leads to ${location.pathname}`);
  if (kept.fault === 'interaction-cookie-lost') return [begun, kept];
  const known = await interaction(visitor, appId);
  return [begun, kept, known, ...(known.fault ? [] : [await header(visitor)])];
};

const authorizationPath = ({appId, redirectUri}: Application) => {
  const verifier = randomBytes(32).toString('base64url');
  return `/oidc/auth?${new URLSearchParams({
    client_id: appId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid',
    state: randomBytes(8).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    prompt: 'login',
  })}`;
};

/** Without a sign-in, all that can be seen is that the API answers at all. */
const api = async (visitor: Visitor): Promise<Finding> => {
  const answer = await visitor.ask(interactionPath);
  return isEmpty(answer.json)
    ? bad('interaction', 'api-not-forwarded', `${interactionPath} ${summary(answer)}`)
    : good('interaction', `${interactionPath} is there`);
};

const interaction = async (visitor: Visitor, appId: string): Promise<Finding> => {
  const answer = await visitor.askAgain(interactionPath, {headers: {'Logto-App-Id': appId}});
  const {code} = answer.json;
  if (isEmpty(answer.json)) return bad('interaction', 'api-not-forwarded', `${interactionPath} ${summary(answer)}`);
  return code === 'session.not_found'
    ? bad('interaction', 'interaction-cookie-lost', 'Logto does not know the sign-in that was just begun')
    : good('interaction', 'Logto knows the sign-in that was just begun');
};

const header = async (visitor: Visitor): Promise<Finding> => {
  const {json} = await visitor.askAgain(interactionPath, {headers: {'Logto-App-Id': otherAppId}});
  return json['code'] === 'oidc.invalid_request'
    ? good('app-id', 'a sign-in of another application is refused')
    : bad('app-id', 'app-id-header-lost', 'a sign-in is taken for that of an application that is not there');
};
