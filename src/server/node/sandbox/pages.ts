/** The pages of the sandbox: plain HTML, no inline script or style, one stylesheet. */
import type {ServerResponse} from 'node:http';
import {escapeHtml} from '../escape-html.ts';
import type {Person} from './people.ts';

export interface Page {
  title: string;
  body: string;
  status?: number;
  script?: string;
  /** Where a form may lead: browsers check the redirect that follows it too. */
  formTargets?: readonly string[];
}

export function sendPage(res: ServerResponse, {title, body, status = 200, script, formTargets = []}: Page): void {
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      // The empty icon, which keeps browsers from asking for one.
      'img-src data:',
      ...(script ? ["script-src 'self'", "connect-src 'self'"] : []),
      `form-action ${["'self'", ...formTargets].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  });
  res.end(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox/assets/sandbox.css">
${script ? `<script src="${script}" defer></script>` : ''}
</head>
<body>
${body}
</body>
</html>
`);
}

export interface Choice {
  /** The provider's name, as its own page would show it. */
  provider: string;
  accent: string;
  people: readonly Person[];
  /** Origins the browser may be sent back to. */
  formTargets: readonly string[];
}

/** "Continue as NAME", three times, and "Cancel". The form goes to the page's own address, query included. */
export function sendChoice(res: ServerResponse, {provider, accent, people, formTargets}: Choice): void {
  const buttons = people.map(
    ({id, name, note}) =>
      `<button name="person" value="${escapeHtml(id)}"><span>Continue as ${escapeHtml(name)}</span><small>${escapeHtml(note)}</small></button>`,
  );
  sendPage(res, {
    title: `${provider} (sandbox)`,
    formTargets,
    body: `<main class="card ${accent}">
<p class="brand">${escapeHtml(provider)}</p>
<h1>Who is signing in?</h1>
<p class="lead">A pretend provider. Nothing leaves this computer.</p>
<form method="post">
${buttons.join('\n')}
<button class="quiet" name="person" value="">Cancel</button>
</form>
</main>`,
  });
}

/** A mistake in the request that the provider shows instead of sending the browser back. */
export function sendRefusal(res: ServerResponse, provider: string, reason: string, status = 400): void {
  sendPage(res, {
    title: `${provider} (sandbox)`,
    status,
    body: `<main class="card"><p class="brand">${escapeHtml(provider)}</p><h1>This request cannot be served</h1><p class="lead">${escapeHtml(reason)}</p></main>`,
  });
}
