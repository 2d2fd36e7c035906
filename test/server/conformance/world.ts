/** One server under test and one browser in front of it, with the names of a recording bound to what ours gave. */
import {createHash, randomBytes} from 'node:crypto';
import {parseConfig} from '../../../src/server/node/config.ts';
import {type RunningIdentityServer, startIdentityServer} from '../../../src/server/node/index.ts';
import {baseline, type BaselineOptions} from './baseline.ts';
import type {OurResponse} from './compare.ts';
import {CookieJar} from './cookie-jar.ts';
import {appCallback, globex, password, recordedOrigin, recordedProvider, spa, webApp, webAppSecret} from './names.ts';
import type {Outside, Person} from './outside.ts';
import type {RecordedRequest} from './recording.ts';
import type {Scenario} from './scenarios.ts';

/** A host in a URL, or inside a parameter of one. */
const both = (host: string) => [host, encodeURIComponent(host)] as const;

export class World {
  readonly server: RunningIdentityServer;
  readonly outside: Outside;
  readonly jar = new CookieJar();
  /** Of the person's authenticator app. */
  totpSecret: string | undefined;
  /** That the person wrote down. */
  readonly backupCodes: readonly string[];
  /** Recorded value → ours. */
  readonly #bound = new Map<string, string>();
  readonly #verifier = randomBytes(32).toString('base64url');
  readonly #clock: {offset: number};
  #authorizationUri = '';
  #authorizationCode = '';
  #accessToken: string | undefined;

  private constructor(
    server: RunningIdentityServer,
    outside: Outside,
    clock: {offset: number},
    users: NonNullable<Scenario['users']>,
  ) {
    this.server = server;
    this.totpSecret = users.find((user) => user.totpSecret)?.totpSecret;
    this.backupCodes = users.flatMap((user) => user.backupCodes ?? []);
    this.outside = outside;
    this.#clock = clock;
    const ours = new URL(server.origin).host;
    for (const [recorded, given] of [
      [recordedOrigin, ours],
      [recordedProvider, outside.host],
    ] as const) {
      both(recorded).forEach((host, i) => this.#bound.set(host, both(given)[i]!));
    }
  }

  static async create(
    {settings, users = [], globexIssuer, person, withPasswords = false}: Scenario,
    outside: Outside,
    options: Pick<BaselineOptions, 'ssoLogos'>,
    pages: string,
  ): Promise<World> {
    outside.forget();
    if (person) outside.person = person;
    const clock = {offset: 0};
    const config = baseline({...options, providerHost: outside.host, withPasswords});
    config.users?.push(...users);
    const brokenSso = config.ssoConnectors?.find(({id}) => id === globex);
    if (globexIssuer && brokenSso) brokenSso.config.issuer = `http://${outside.host}${globexIssuer}`;
    const server = await startIdentityServer({
      config: () => parseConfig(config, {}),
      clock: {now: () => Date.now() + clock.offset},
      pages: {directory: pages},
    });
    if (settings) server.settings.patch(settings);
    return new World(server, outside, clock, users);
  }

  close(): Promise<void> {
    return this.server.close();
  }

  bind(recorded: string, ours: string): void {
    this.#bound.set(recorded, ours);
  }

  /** A recorded text in the names of this world. */
  toOurs(text: string): string {
    let result = text;
    for (const [recorded, ours] of this.#bound) result = result.replaceAll(recorded, ours);
    const challenge = createHash('sha256').update(this.#verifier).digest('base64url');
    return result.replaceAll('<code_challenge>', challenge).replaceAll('<password>', password);
  }

  /** One of our texts in the names of the recording, so that the two can be compared. */
  toRecorded(text: string): string {
    let result = text;
    for (const [recorded, ours] of this.#bound) result = result.replaceAll(ours, recorded);
    return result;
  }

  /** The person got a message with a link. */
  link(email: string): void {
    this.bind('<one_time_token>', this.server.oneTimeTokens.issue({email}).token);
  }

  pass(minutes: number): void {
    this.#clock.offset += minutes * 60_000;
  }

  /** Sends a recorded request; `code` stands where the recording says `<code>`. */
  async send(recorded: RecordedRequest, codes: Record<string, string>): Promise<OurResponse> {
    const url = new URL(this.toOurs(recorded.url));
    const headers = new Headers();
    for (const [name, value] of Object.entries(recorded.headers ?? {})) {
      headers.set(name, this.toOurs(this.#withCredentials(name, value)));
    }
    if (recorded.cookies?.length) headers.set('cookie', this.#cookieHeader(url.pathname, recorded.cookies));
    const response = await fetch(url, {
      method: recorded.method,
      headers,
      redirect: 'manual',
      ...this.#bodyOf(recorded, codes),
    });
    return this.#take(response);
  }

  #withCredentials(name: string, value: string): string {
    if (name !== 'authorization') return value;
    const basic = Buffer.from(`${webApp}:${webAppSecret}`).toString('base64');
    return value
      .replace('Basic <redacted>', `Basic ${basic}`)
      .replace('Bearer <redacted>', `Bearer ${this.#accessToken ?? 'bad'}`);
  }

  /** Exactly the recorded cookies; not having one, or one too many for this path, is an error. */
  #cookieHeader(path: string, names: readonly string[]): string {
    const cookies = this.jar.for(path);
    const have = cookies.map(({name}) => name).sort();
    const recorded = [...names].sort();
    if (have.join() !== recorded.join()) {
      throw new Error(`Cookies sent to ${path}: recorded ${recorded.join(', ')}; ours ${have.join(', ')}`);
    }
    return cookies.map(({name, value}) => `${name}=${value}`).join('; ');
  }

  #bodyOf({body, form}: RecordedRequest, codes: Record<string, string>): {body?: string} {
    if (form) {
      const filled = {...form};
      if (filled['code'] === '<authorization_code>') filled['code'] = this.#authorizationCode;
      if (filled['code_verifier']) filled['code_verifier'] = this.#verifier;
      return {body: new URLSearchParams(filled).toString()};
    }
    if (body === undefined || body === null) return {};
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const withCodes = Object.entries(codes).reduce((filled, [name, code]) => filled.replaceAll(name, code), text);
    return {body: this.toOurs(withCodes)};
  }

  async #take(response: Response): Promise<OurResponse> {
    const text = await response.text();
    this.jar.store(response.headers.getSetCookie());
    this.#authorizationCode =
      /[?&]code=([\w-]{43})/.exec(response.headers.get('location') ?? '')?.[1] ?? this.#authorizationCode;
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const body: unknown = isJson ? JSON.parse(text) : text;
    const {authorizationUri, access_token} = (isJson ? body : {}) as Record<string, string | undefined>;
    this.#authorizationUri = authorizationUri ?? this.#authorizationUri;
    this.#accessToken = access_token ?? this.#accessToken;
    return {status: response.status, headers: response.headers, body};
  }

  // --- what came before a recording, or between two exchanges of it ---

  /** The authorization request of an application; `state` where a recording shows it later. */
  async authorize(clientId = spa, state = 'state'): Promise<void> {
    const query = new URLSearchParams({
      client_id: clientId,
      redirect_uri: appCallback,
      response_type: 'code',
      scope: 'openid offline_access profile email',
      state,
      code_challenge: this.toOurs('<code_challenge>'),
      code_challenge_method: 'S256',
      prompt: 'consent',
    });
    await this.#expect(303, 'GET', `/oidc/auth?${query}`);
  }

  async put(interactionEvent: string): Promise<void> {
    await this.#expect(204, 'PUT', '/api/experience', {interactionEvent});
  }

  /** A new browser that starts to sign in. */
  async start(interactionEvent: string, state?: string): Promise<void> {
    this.jar.clear();
    await this.authorize(spa, state);
    await this.put(interactionEvent);
  }

  /** Sends a code, and enters it unless told otherwise; `recordedId` is the name of this verification. */
  async code(email: string, interactionEvent: string, recordedId: string, {enter = true} = {}): Promise<void> {
    const identifier = {type: 'email', value: email};
    const path = '/api/experience/verification/verification-code';
    const {verificationId} = await this.#expect(200, 'POST', path, {identifier, interactionEvent});
    this.bind(recordedId, String(verificationId));
    if (enter)
      await this.#expect(200, 'POST', `${path}/verify`, {identifier, verificationId, code: this.lastCode(email)});
  }

  /** Signs in by a code, up to the second factor. */
  async identify(email: string, state?: string): Promise<void> {
    await this.start('SignIn', state);
    await this.code(email, 'SignIn', '(first factor)');
    const verificationId = this.toOurs('(first factor)');
    await this.#expect(204, 'POST', '/api/experience/identification', {verificationId});
  }

  /** Up to the provider, without coming back. */
  async redirect(kind: 'social' | 'sso', connectorId: string, recordedId: string, state = 'state'): Promise<void> {
    const redirectUri = `${this.server.origin}/callback/${connectorId}`;
    const path = `/api/experience/verification/${kind}/${connectorId}/authorization-uri`;
    const {verificationId} = await this.#expect(200, 'POST', path, {state, redirectUri});
    this.bind(recordedId, String(verificationId));
  }

  /** The browser at the provider; `recordedCode` is the name of the code that it comes back with. */
  async visitProvider(recordedCode: string, person?: Person): Promise<void> {
    if (person) this.outside.person = person;
    const {headers} = await fetch(this.#authorizationUri, {redirect: 'manual'});
    const code = new URL(headers.get('location') ?? '').searchParams.get('code');
    if (!code) throw new Error('The provider gave no code.');
    this.bind(recordedCode, code);
  }

  /** There, back and verified. */
  async social(connectorId: string, recordedId: string): Promise<void> {
    await this.redirect('social', connectorId, recordedId);
    await this.visitProvider('(a code)');
    const connectorData = {code: this.toOurs('(a code)')};
    const verificationId = this.toOurs(recordedId);
    const path = `/api/experience/verification/social/${connectorId}/verify`;
    await this.#expect(200, 'POST', path, {verificationId, connectorData});
  }

  lastCode(email: string): string {
    return this.outside.codes(email).at(-1) ?? '';
  }

  async #expect(status: number, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const cookie = this.jar
      .for(path.split('?')[0]!)
      .map(({name, value}) => `${name}=${value}`)
      .join('; ');
    const response = await this.#take(
      await fetch(`${this.server.origin}${path}`, {
        method,
        redirect: 'manual',
        headers: {cookie, 'accept-language': 'en', 'content-type': 'application/json'},
        ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      }),
    );
    if (response.status !== status) {
      throw new Error(`${method} ${path} answered ${response.status}: ${JSON.stringify(response.body)}`);
    }
    return response.body as Record<string, unknown>;
  }
}
