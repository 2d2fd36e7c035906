/**
 * The application SDK shows an error only when it has a string `code` and `message`; oidc-provider answers
 * `{error, error_description}`. Every provider error gets both.
 */
import type {KoaContextWithOIDC} from 'oidc-provider';

interface OidcErrorBody {
  error: string;
  error_description?: string;
  [key: string]: unknown;
}

const messages: Record<string, string> = {
  'session.not_found': 'This sign-in has ended or was never started. Start again from the application.',
  'oidc.invalid_request': 'The request is not valid.',
  'oidc.invalid_client': 'The application is not known here.',
  'oidc.invalid_redirect_uri': 'This redirect URI is not registered for the application.',
  'oidc.invalid_grant': 'The grant is not valid: used, expired or made for somebody else.',
  'oidc.invalid_token': 'The token is not valid.',
};

/** A page that explains what may be wrong with a code or a refresh token; the provider's own. */
const errorUris: Record<string, string> = {invalid_grant: 'https://openid.sh/debug/invalid_grant'};

const isSessionLoss = (description: string) =>
  /session.*not found/.test(description) || description.includes('authorization request has expired');

/** The error code a provider error has on the wire, from its name and description. */
export const oidcErrorCode = (error: string, description = ''): string =>
  isSessionLoss(description) ? 'session.not_found' : `oidc.${error}`;

function withCode(body: OidcErrorBody, clientId: unknown): OidcErrorBody {
  const code = oidcErrorCode(body.error, body.error_description);
  const uri = errorUris[body.error];
  return {
    code,
    message: messages[code] ?? `The identity server answered ${code}.`,
    ...(uri ? {error_uri: uri} : {}),
    ...body,
    ...(body.error_description === 'client is invalid' && typeof clientId === 'string'
      ? {error_description: `invalid client ${clientId}`}
      : {}),
  };
}

export const isErrorBody = (body: unknown): body is OidcErrorBody =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string';

/** Koa middleware around the provider's own. */
export async function answerErrorCodes(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if (ctx.status === 404 && !ctx.body) {
    const path = ctx.path.replace(/^\/oidc/, '');
    const error_description = `unrecognized route or not allowed method (${ctx.method} on ${path})`;
    ctx.body = {error: 'invalid_request', error_description};
    ctx.status = 404;
  }
  if (isErrorBody(ctx.body)) ctx.body = withCode(ctx.body, ctx.query['client_id']);
}
