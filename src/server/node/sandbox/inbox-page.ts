/** `/sandbox/inbox`: the messages for people, kept fresh by a small script where there is one. */
import type {ServerResponse} from 'node:http';
import {domainToUnicode} from 'node:url';
import {splitEmail} from '../../../protocol/email-address.ts';
import {escapeHtml} from '../escape-html.ts';
import type {Message} from './inbox.ts';
import {sendPage} from './pages.ts';

/** With the domain in its own script. */
const asWritten = (address: string) => {
  if (!address.includes('@')) return address;
  const [name, domain] = splitEmail(address);
  return `${name}@${domainToUnicode(domain)}`;
};

const article = ({to, subject, text, code, sentAt}: Message): string => `<article class="message">
<h2>${escapeHtml(subject)}</h2>
<small>To ${escapeHtml(asWritten(to))} · <time datetime="${sentAt}">${sentAt.slice(11, 19)} UTC</time></small>
${code ? `<p class="code">${code}</p>` : ''}
<p>${escapeHtml(text)}</p>
</article>`;

export function sendInboxPage(res: ServerResponse, messages: readonly Message[]): void {
  const list = messages.map(article).join('\n') || '<p class="lead">Nothing yet. Codes appear here by themselves.</p>';
  sendPage(res, {
    title: 'Inbox (sandbox)',
    script: '/sandbox/assets/inbox.js',
    body: `<main class="inbox"><h1>Inbox</h1>\n${list}\n</main>`,
  });
}

/** Served as a file of its own: the page allows no inline script. Nor does it allow turning a text into a page. */
export const inboxScript = `const request = new XMLHttpRequest();
request.responseType = 'document';
request.onload = () => {
  const fresh = request.response?.querySelector('main');
  const shown = document.querySelector('main');
  if (request.status === 200 && fresh && fresh.innerHTML !== shown.innerHTML) shown.replaceWith(fresh);
};
const refresh = () => {
  if (document.hidden || !document.getSelection().isCollapsed) return;
  request.open('GET', location.href);
  request.send();
};
setInterval(refresh, 2000);
document.addEventListener('visibilitychange', refresh);
`;
