/**
 * The pages that an OIDC provider has of its own: signing out, and what went wrong. They stand below its path, where
 * there are no files, so that style and script are in the page and the policy knows them by their hash.
 */
import {createHash} from 'node:crypto';
import type {Configuration, KoaContextWithOIDC} from 'oidc-provider';
import {escapeHtml} from '../escape-html.ts';
import {isErrorBody} from '../oidc-errors.ts';
import {plainPage, plainStyles} from './plain-page.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const submitAtOnce = 'document.forms[0].submit()';

const policy = [
  "default-src 'none'",
  // The provider adds the hash of a script of its own, for answers that are posted.
  `script-src ${hashOf(submitAtOnce)}`,
  `style-src ${hashOf(plainStyles)}`,
  'img-src data:',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where a form may lead: browsers check the redirect that follows it too. */
async function formTargets({oidc}: KoaContextWithOIDC): Promise<string> {
  // Whoever signs in in place of somebody else signs them out on the way; there the session alone names the client.
  const {clientId} = (oidc?.session?.state ?? {}) as {clientId?: string};
  const client = oidc?.client ?? (clientId === undefined ? undefined : await oidc.provider.Client.find(clientId));
  const {redirectUris = [], postLogoutRedirectUris = []} = client ?? {};
  return ["'self'", ...new Set([...redirectUris, ...postLogoutRedirectUris].map((uri) => new URL(uri).origin))].join(
    ' ',
  );
}

/** Koa middleware around the provider's own: every page it answers is under a policy. */
export async function answerUnderPolicy(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  ctx.set('content-security-policy', policy);
  await next();
  const current = ctx.response.get('content-security-policy');
  ctx.set('content-security-policy', `${current}; form-action ${await formTargets(ctx)}`);
}

function show(ctx: KoaContextWithOIDC, title: string, body: string): void {
  ctx.type = 'html';
  const card = `<main class="card"><h1>${escapeHtml(title)}</h1>\n${body}\n</main>`;
  ctx.body = plainPage(title, `<style>${plainStyles}</style>`, card);
}

const paragraph = (text: string) => `<p class="lead">${escapeHtml(text)}</p>`;

/** Signing out was already chosen in the application: the button is for browsers without script. */
const signOutWithoutAsking = (ctx: KoaContextWithOIDC, form: string) =>
  show(
    ctx,
    'Signing out',
    `${form}
<input type="hidden" form="op.logoutForm" name="logout" value="yes">
<noscript><button type="submit" form="op.logoutForm">Sign out</button></noscript>
<script>${submitAtOnce}</script>`,
  );

const signedOut = (ctx: KoaContextWithOIDC) => show(ctx, 'You are signed out', paragraph('You can close this page.'));

/** For the provider's configuration: the features that have pages. */
export const featuresWithPages = {
  rpInitiatedLogout: {enabled: true, logoutSource: signOutWithoutAsking, postLogoutSuccessSource: signedOut},
} satisfies Configuration['features'];

/** Errors are data; `oidc-errors.ts` gives them their code. */
export const renderErrorAsData: NonNullable<Configuration['renderError']> = (ctx, out) => {
  ctx.body = out;
};

/**
 * Koa middleware around that of the codes: whoever comes with a browser gets a page instead of data. A sign-in that has
 * ended, or was finished before, leads where the hosted pages send strays: from there is a way on.
 */
export const answerPeople =
  (strayUrl: (ctx: KoaContextWithOIDC) => string) =>
  async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    const isPerson = /\btext\/html\b/.test(ctx.get('accept'));
    if (!isPerson || !isErrorBody(ctx.body)) return;
    const {code, message, error_description: details = ''} = ctx.body;
    if (code === 'session.not_found') {
      ctx.status = 303;
      ctx.redirect(strayUrl(ctx));
      return;
    }
    const forBuilders = `<p class="lead">${escapeHtml(`${String(code)}: ${details}`)}</p>`;
    const whatNext = paragraph('Go back to the app and start again from there.');
    show(ctx, 'This did not work', `${paragraph(String(message))}\n${whatNext}\n${forBuilders}`);
  };
