/**
 * A relying party for the flow tests: it sends the browser to sign in, and checks what comes back as any OIDC client
 * does.
 */
import {once} from 'node:events';
import {createServer} from 'node:http';
import * as oidc from 'openid-client';

export interface Application {
  readonly origin: string;
  /** Prepared for one sign-in: keep it to finish with. */
  begin(parameters?: Readonly<Record<string, string>>): Promise<SignInAttempt>;
  close(): Promise<void>;
}

export interface SignInAttempt {
  readonly authorizationUrl: string;
  /** From the URL the browser came back with. @throws where the answer is not a good one */
  claims(callbackUrl: string): Promise<oidc.IDToken>;
}

/** @param issuer is asked for late: the identity server needs our origin first */
export const startApplication = async (issuer: () => string, clientId: string): Promise<Application> => {
  const http = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      '<!doctype html><link rel="icon" href="data:,"><title>Application</title><p>Back at the application.</p>',
    );
  }).listen(0, 'localhost');
  await once(http, 'listening');
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://localhost:${address.port}`;

  const begin = async (parameters: Readonly<Record<string, string>> = {}): Promise<SignInAttempt> => {
    const client = await oidc.discovery(new URL(issuer()), clientId, undefined, oidc.None(), {
      execute: [oidc.allowInsecureRequests],
    });
    const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
    const expectedState = oidc.randomState();
    const authorizationUrl = oidc.buildAuthorizationUrl(client, {
      redirect_uri: `${origin}/callback`,
      scope: 'openid offline_access profile email',
      prompt: 'consent',
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: expectedState,
      ...parameters,
    });
    return {
      authorizationUrl: authorizationUrl.href,
      async claims(callbackUrl) {
        const tokens = await oidc.authorizationCodeGrant(client, new URL(callbackUrl), {
          pkceCodeVerifier,
          expectedState,
        });
        const claims = tokens.claims();
        if (!claims) throw new Error('no id_token');
        return claims;
      },
    };
  };

  return {
    origin,
    begin,
    async close() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
};
