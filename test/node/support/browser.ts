/** As much of a browser as HTTP tests need: cookies, redirects by hand, forms. */
import {createHash, randomBytes} from 'node:crypto';

/** What tests look at in answers of the API; nothing of it is promised to be there. */
export interface ApiBody {
  code: string;
  data: {error: string; relatedUser: unknown};
  verificationId: string;
  authorizationUri: string;
  redirectTo: string;
  verificationRecords: {socialUserInfo?: ProviderPerson; enterpriseSsoUserInfo?: ProviderPerson}[];
}

export interface ProviderPerson {
  id: string;
  name?: string;
  email?: string;
  rawData?: unknown;
}

export const appRedirectUri = 'http://localhost:3000/callback';

export class Browser {
  readonly origin: string;
  readonly cookies = new Map<string, string>();
  readonly verifier = randomBytes(32).toString('base64url');

  constructor(origin: string) {
    this.origin = origin;
  }

  async go(url: string, init: RequestInit & {headers?: Record<string, string>} = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {...(cookie ? {cookie} : {}), ...init.headers};
    const answer = await fetch(new URL(url, this.origin), {redirect: 'manual', ...init, headers});
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return answer;
  }

  submit = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    this.go(url, {method: 'POST', body: new URLSearchParams(fields), headers});

  authorizationUrl(more: Record<string, string> = {}): string {
    const challenge = createHash('sha256').update(this.verifier).digest('base64url');
    return `/oidc/auth?${new URLSearchParams({
      client_id: 'demo-app',
      redirect_uri: appRedirectUri,
      response_type: 'code',
      scope: 'openid offline_access profile email',
      state: 'the-state',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      prompt: 'consent',
      ...more,
    })}`;
  }

  /** Follows redirects until one leads where `isEnd` says; that URL. */
  async follow(url: string, isEnd: (url: string) => boolean, first?: Promise<Response>): Promise<string> {
    let answer = await (first ?? this.go(url));
    let at = new URL(url, this.origin).href;
    for (let step = 0; step < 10; step++) {
      const location = answer.headers.get('location');
      if (!location) throw new Error(`${at} answers ${answer.status}, no redirect: ${await answer.text()}`);
      at = new URL(location, at).href;
      if (isEnd(at)) return at;
      answer = await this.go(at);
    }
    throw new Error(`${at} redirects in circles.`);
  }

  /** A call of the Experience API: status and body. */
  async call(method: string, path: string, body?: unknown): Promise<{status: number; body: ApiBody}> {
    const answer = await this.go(`/api/experience${path}`, {
      method,
      headers: {'content-type': 'application/json'},
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    });
    const text = await answer.text();
    return {status: answer.status, body: (text.startsWith('{') ? JSON.parse(text) : {}) as ApiBody};
  }

  /** A new sign-in, up to the API being ready. */
  async startSignIn(more: Record<string, string> = {}): Promise<void> {
    await this.go(this.authorizationUrl(more));
    await this.call('PUT', '', {interactionEvent: 'SignIn'});
  }

  async signInWithPassword(email: string, password: string): Promise<void> {
    await this.startSignIn();
    await this.provePassword(email, password);
  }

  /** In a sign-in that has started. */
  async provePassword(email: string, password: string): Promise<void> {
    const identifier = {type: 'email', value: email};
    const {body} = await this.call('POST', '/verification/password', {identifier, password});
    await this.call('POST', '/identification', {verificationId: body.verificationId});
  }

  /** Submits and goes back to the application; the URL it gets. */
  async finish(): Promise<URL> {
    const {body} = await this.call('POST', '/submit');
    return new URL(await this.follow(body.redirectTo, (url) => url.startsWith(appRedirectUri)));
  }

  async exchangeCode(code: string | null, clientId = 'demo-app'): Promise<Record<string, unknown>> {
    const answer = await this.submit(
      '/oidc/token',
      {
        grant_type: 'authorization_code',
        client_id: clientId,
        code: code ?? '',
        redirect_uri: appRedirectUri,
        code_verifier: this.verifier,
      },
      {origin: new URL(appRedirectUri).origin},
    );
    return (await answer.json()) as Record<string, unknown>;
  }

  /** At a provider's page: presses the button of this person, or Cancel without one. The callback's parameters. */
  async choose(authorizationUri: string, person: string): Promise<Record<string, string>> {
    const isCallback = (url: string) => new URL(url).pathname.startsWith('/callback/');
    const first = await this.go(authorizationUri);
    const page = first.headers.has('location')
      ? await this.follow(authorizationUri, (url) => url.includes('/sign-in/'), Promise.resolve(first))
      : authorizationUri;
    const back = await this.follow(page, isCallback, this.submit(page, {person}));
    return Object.fromEntries(new URL(back).searchParams);
  }
}
