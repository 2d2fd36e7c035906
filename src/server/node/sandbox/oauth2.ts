/** A pretend OAuth2 provider, by RFC 6749: authorization page, token endpoint, userinfo endpoint. Real HTTP. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import {jwtVerify} from 'jose';
import {originOf, readForm, redirect, sendJson, sendText, urlOf} from '../http.ts';
import type {OAuth2ConnectorConfig} from '../connector-schema.ts';
import {OneTimeCodes} from './one-time-codes.ts';
import {sendChoice, sendRefusal} from './pages.ts';
import {oauth2People, type Person} from './people.ts';
import {callbackUris, withQuery, type PretendProvider, type SandboxContext} from './provider.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

interface Granted {
  person: Person;
  clientId: string;
  redirectUri: string;
}

export function createOAuth2(context: SandboxContext): PretendProvider {
  const {config, clock, switches, origin} = context;
  const clients = config.connectors.filter(
    (each): each is OAuth2ConnectorConfig =>
      each.factory === 'oauth2' && each.config.authorizationEndpoint.startsWith(`${origin}/sandbox/oauth2/`),
  );
  const clientFor = (clientId: string | null | undefined) => clients.find((each) => each.config.clientId === clientId);
  const codes = new OneTimeCodes<Granted>(clock);
  const tokens = new OneTimeCodes<Person>(clock);

  const authorize = async (req: IncomingMessage, res: ServerResponse) => {
    const query = urlOf(req).searchParams;
    const client = clientFor(query.get('client_id'));
    const redirectUri = query.get('redirect_uri') ?? '';
    if (!client) return sendRefusal(res, 'Acme ID', 'client_id: there is no such client.');
    if (!callbackUris(context, client.id).includes(redirectUri)) {
      return sendRefusal(res, 'Acme ID', 'redirect_uri: not registered for this client.');
    }
    const state = query.get('state');
    if (query.get('response_type') !== 'code') {
      return redirect(res, 303, withQuery(redirectUri, {error: 'unsupported_response_type', state}));
    }
    if (req.method !== 'POST') {
      const formTargets = context.returnOrigins;
      return sendChoice(res, {provider: 'Acme ID', accent: 'oauth2', people: oauth2People, formTargets});
    }
    const chosen = (await readForm(req)).get('person');
    const person = oauth2People.find(({id}) => id === chosen);
    const {clientId} = client.config;
    const outcome = person
      ? {code: codes.issue({person, clientId, redirectUri})}
      : {error: 'access_denied', error_description: 'The person cancelled.'};
    redirect(res, 303, withQuery(redirectUri, {...outcome, state}));
  };

  /** The client that this request proves to come from, by the method it is registered with. */
  const authenticate = async (req: IncomingMessage, form: URLSearchParams) => {
    const basic = /^Basic (.+)$/.exec(req.headers.authorization ?? '')?.[1];
    const [basicId, ...basicSecret] = Buffer.from(basic ?? '', 'base64')
      .toString()
      .split(':');
    const client = clientFor(basic ? basicId : form.get('client_id'));
    if (!client) return undefined;
    const {clientId, clientSecret, tokenEndpoint, tokenEndpointAuthMethod} = client.config;
    switch (tokenEndpointAuthMethod) {
      case 'client_secret_basic':
        return basic && basicSecret.join(':') === clientSecret ? client : undefined;
      case 'client_secret_post':
        return !basic && form.get('client_secret') === clientSecret ? client : undefined;
      case 'client_secret_jwt': {
        if (form.get('client_assertion_type') !== ASSERTION_TYPE) return undefined;
        const expected = {issuer: clientId, subject: clientId, audience: tokenEndpoint};
        const assertion = form.get('client_assertion') ?? '';
        return jwtVerify(assertion, new TextEncoder().encode(clientSecret), expected).then(
          () => client,
          () => undefined,
        );
      }
    }
  };

  const giveToken = async (req: IncomingMessage, res: ServerResponse) => {
    const form = await readForm(req);
    const client = await authenticate(req, form);
    if (!client) return sendJson(res, 401, {error: 'invalid_client'});
    if (form.get('grant_type') !== 'authorization_code') return sendJson(res, 400, {error: 'unsupported_grant_type'});
    const redeemed = codes.redeem(form.get('code'));
    if (
      switches.refuses('oauth2') ||
      redeemed.state !== 'good' ||
      redeemed.value.clientId !== client.config.clientId ||
      redeemed.value.redirectUri !== form.get('redirect_uri')
    ) {
      return sendJson(res, 400, {error: 'invalid_grant', error_description: 'code not found'});
    }
    const access_token = tokens.issue(redeemed.value.person);
    if (client.config.tokenEndpointResponseType === 'json') {
      return sendJson(res, 200, {access_token, token_type: 'Bearer', expires_in: 300});
    }
    sendText(res, 200, String(new URLSearchParams({access_token, token_type: 'bearer'})));
  };

  const givePerson = (req: IncomingMessage, res: ServerResponse) => {
    const person = tokens.peek(/^bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1]);
    if (person) return sendJson(res, 200, {id: person.id, name: person.name, email: person.email});
    res.setHeader('www-authenticate', `Bearer realm="${originOf(req)}", error="invalid_token"`);
    sendJson(res, 401, {error: 'invalid_token'});
  };

  return {
    async handle(req, res, path) {
      if (switches.isDown('oauth2')) return sendText(res, 503, 'Switched off in /sandbox/providers.');
      if (path === '/authorize') return authorize(req, res);
      if (path === '/token' && req.method === 'POST') return giveToken(req, res);
      if (path === '/userinfo') return givePerson(req, res);
      sendText(res, 404, 'Not Found');
    },
    handlers: [],
    reset() {
      codes.clear();
      tokens.clear();
    },
  };
}
