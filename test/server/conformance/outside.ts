/**
 * The world outside of the server under test: AWS SES, which keeps what it is given, Alipay and WeChat, which cannot be
 * reached (as when the recordings were made), and an OAuth2 and OpenID provider of our own on a free port.
 */
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {exportJWK, generateKeyPair, SignJWT} from 'jose';
import {http, HttpResponse} from 'msw';
import {setupServer} from 'msw/node';

export interface Person {
  id: string;
  name?: string;
  email?: string;
}

export interface Outside {
  /** `localhost:<port>` of the provider. */
  host: string;
  /** Codes that were delivered to an address, oldest first. */
  codes(to: string): string[];
  /** Who signs in at the provider next. */
  person: Person;
  forget(): void;
  close(): Promise<void>;
}

export async function startOutside(): Promise<Outside> {
  const delivered: {to: string; code: string}[] = [];
  const network = setupServer(
    http.post('https://email.:region.amazonaws.com/v2/email/outbound-emails', async ({request}) => {
      const message = (await request.json()) as {
        Destination: {ToAddresses: string[]};
        Content: {Simple: {Body: {Html: {Data: string}}}};
      };
      const code = /\d{6}/.exec(message.Content.Simple.Body.Html.Data)?.[0] ?? '';
      for (const to of message.Destination.ToAddresses) delivered.push({to, code});
      return HttpResponse.json({MessageId: crypto.randomUUID()});
    }),
    http.all('https://openapi.alipay.com/*', () => HttpResponse.error()),
    http.all('https://api.weixin.qq.com/*', () => HttpResponse.error()),
  );
  network.listen({onUnhandledRequest: 'bypass'});

  const {privateKey, publicKey} = await generateKeyPair('RS256');
  const jwk = {...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig'};
  const grants = new Map<string, {person: Person; nonce: string | null; clientId: string | null}>();
  const tokens = new Map<string, Person>();

  const authorize = (url: URL, res: ServerResponse) => {
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    const code = crypto.randomUUID();
    const {searchParams: query} = url;
    grants.set(code, {person: outside.person, nonce: query.get('nonce'), clientId: query.get('client_id')});
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    res.writeHead(302, {location: back.href}).end();
  };

  const giveToken = async (req: IncomingMessage, res: ServerResponse, issuer: string) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const code = new URLSearchParams(Buffer.concat(chunks).toString()).get('code') ?? '';
    const grant = grants.get(code);
    if (!grant) return sendJson(res, 400, {error: 'invalid_grant', error_description: 'code not found'});
    grants.delete(code);
    const access_token = crypto.randomUUID();
    tokens.set(access_token, grant.person);
    const id_token = await new SignJWT({nonce: grant.nonce ?? undefined})
      .setProtectedHeader({alg: 'RS256', kid: 'k'})
      .setIssuer(issuer)
      .setAudience(grant.clientId ?? '')
      .setSubject(grant.person.id)
      .setIssuedAt()
      .setExpirationTime('5 min')
      .sign(privateKey);
    sendJson(res, 200, {access_token, token_type: 'Bearer', expires_in: 300, id_token});
  };

  const server = createServer((req, res) => {
    const url = new URL(req.url ?? '/', `http://${req.headers.host}`);
    const issuer = `${url.origin}/oidc`;
    const person = tokens.get(req.headers.authorization?.split(' ')[1] ?? '');
    switch (url.pathname) {
      case '/oauth2/auth':
      case '/oidc/auth':
        return authorize(url, res);
      case '/oauth2/token':
      case '/oidc/token':
        return void giveToken(req, res, issuer);
      case '/oauth2/userinfo':
        return person ? sendJson(res, 200, person) : sendJson(res, 401, {error: 'invalid_token'});
      case '/oidc/me':
        return person
          ? sendJson(res, 200, {sub: person.id, name: person.name, email: person.email, email_verified: true})
          : sendJson(res, 401, {error: 'invalid_token'});
      case '/oidc/jwks':
        return sendJson(res, 200, {keys: [jwk]});
      case '/oidc/.well-known/openid-configuration':
        return sendJson(res, 200, {
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/me`,
          jwks_uri: `${issuer}/jwks`,
          id_token_signing_alg_values_supported: ['RS256'],
        });
      default:
        return sendJson(res, 404, {error: 'not_found', path: url.pathname});
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));

  const nobody: Person = {id: 'nobody'};
  const outside: Outside = {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    codes: (to) => delivered.filter((each) => each.to === to).map(({code}) => code),
    person: nobody,
    forget() {
      delivered.length = 0;
      outside.person = nobody;
    },
    async close() {
      network.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return outside;
}

function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body));
}
