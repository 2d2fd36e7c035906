/**
 * The code that a device shows: where a person enters it, is asked about it, and is told how it ended. As on a Logto
 * server, the provider's own pages are redirects to ours, and the secret of its form is in a cookie that ours can read.
 */
import type {Configuration, KoaContextWithOIDC} from 'oidc-provider';

const path = '/device';
const secretCookie = '_logto_device_flow_xsrf';

/** Of the code. */
export const deviceCodeSeconds = 600;

/** Whoever comes to our page without it is sent to the provider, by the page itself: a proxy may serve that. */
function keepSecret(ctx: KoaContextWithOIDC, secret: unknown): void {
  ctx.cookies.set(secretCookie, typeof secret === 'string' ? secret : '', {
    httpOnly: false,
    maxAge: typeof secret === 'string' ? deviceCodeSeconds * 1000 : 0,
    overwrite: true,
    path,
    sameSite: 'lax',
  });
}

function sendTo(ctx: KoaContextWithOIDC, to: string, query: Readonly<Record<string, string | undefined>> = {}): void {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  ctx.redirect(given.length > 0 ? `${to}?${new URLSearchParams(given)}` : to);
}

const secretOf = ({session}: KoaContextWithOIDC['oidc']) => (session?.state as {secret?: unknown} | undefined)?.secret;

function askForCode(ctx: KoaContextWithOIDC, _form: string, _out?: unknown, error?: Error & {userCode?: string}): void {
  const session = ctx.oidc.session!;
  // Where nothing began it, there is no session to keep, and the provider would stumble over it.
  const isStray = error && session.exp === undefined;
  if (isStray) Object.assign(session, {touched: false});
  keepSecret(ctx, isStray ? undefined : secretOf(ctx.oidc));
  sendTo(ctx, path, {input_code: error?.userCode, error: error?.name});
}

function confirmCode(ctx: KoaContextWithOIDC, _form: string, _client: unknown, _device: unknown, code: string): void {
  keepSecret(ctx, secretOf(ctx.oidc));
  sendTo(ctx, path, {user_code: code});
}

function signedIn(ctx: KoaContextWithOIDC): void {
  keepSecret(ctx, undefined);
  sendTo(ctx, `${path}/success`);
}

/** For the provider's configuration. */
export const deviceFlow = {
  enabled: true,
  userCodeInputSource: askForCode,
  userCodeConfirmSource: confirmCode,
  successSource: signedIn,
} satisfies NonNullable<Configuration['features']>['deviceFlow'];

const addresses = ['verification_uri', 'verification_uri_complete'] as const;

/** Koa middleware around the provider's own: whoever types the address by hand has less of it to type. */
export async function shortenAddress(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  const answer: unknown = ctx.body;
  if (!ctx.path.endsWith('/device/auth') || typeof answer !== 'object' || answer === null) return;
  const body = answer as Record<string, unknown>;
  for (const name of addresses) {
    if (typeof body[name] === 'string') body[name] = body[name].replace('/oidc/device', path);
  }
}
