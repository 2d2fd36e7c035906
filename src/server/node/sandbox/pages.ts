/** The pages of the sandbox: plain HTML, no inline script or style, one stylesheet. */
import type {ServerResponse} from 'node:http';
import {escapeHtml} from '../escape-html.ts';
import {plainPage} from '../pages/plain-page.ts';
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
    // Forms on it have to say that they are ours; elsewhere nobody is told.
    'referrer-policy': 'same-origin',
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      // The empty icon, which keeps browsers from asking for one.
      'img-src data:',
      ...(script ? ["script-src 'self'", "connect-src 'self'", "require-trusted-types-for 'script'"] : []),
      `form-action ${["'self'", ...formTargets].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  });
  const styles = '<link rel="stylesheet" href="/sandbox/assets/sandbox.css">';
  res.end(plainPage(title, script ? `${styles}\n<script src="${script}" defer></script>` : styles, body));
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
