import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {caddyConfiguration} from '../../proxy/caddy.ts';
import {example} from '../../proxy/deployment.ts';
import {nginxConfiguration} from '../../proxy/nginx.ts';
import {routes, type Answerer} from '../../proxy/routes.ts';
import {code, table} from './markdown.ts';

const recipe = (name: string) => readFileSync(join(import.meta.dirname, '../../../stories/docs/recipes', name), 'utf8');

const block = (language: string, text: string) => `\`\`\`${language}\n${text.trim()}\n\`\`\``;

const names: Readonly<Record<Answerer, string>> = {
  logto: 'Logto',
  'logto-or-page': 'Logto’s redirect, or our page',
  file: 'a file of the hosted build, or 404',
  page: 'our page',
  rest: 'your application, or our page',
};

const routeTable = () =>
  table(
    ['Request', 'Who answers', 'Why'],
    routes.map(({path, methods, answers, why}) => [code([...(methods ?? []), path].join(' ')), names[answers], why]),
  );

/** Every block of code on it is what the tests run, but for addresses and folders. */
export const reverseProxy =
  () => `A stock Logto answers pages of its own origin alone. So one public origin has both: Logto at some paths, the hosted
build, or your application with the form in a page of its own, at all others.

- **Logto's \`ENDPOINT\` is the public origin**, and \`TRUST_PROXY_HEADER=1\` is set. Where Logto itself answers, by which
  name and with or without https, is between it and the proxy.
- **\`Host\` stays**, \`X-Forwarded-Proto\` and \`X-Forwarded-For\` say how and from whom a request came, and what a client
  says in them does not count.
- **One host name has one set of cookies**, whatever the port.
- **Captchas**: the policy of the pages below allows none. Where the tenant's settings ask for one, add what its provider
  takes ([Production](./production.mdx) has the list); the middleware does it by \`captcha\`.
- WebSockets are not needed.

## Who answers what

The first row that fits counts. All configurations below come from this table.

${routeTable()}

## nginx

Copy \`dist/hosted\` of the package to \`${example.pages}\`, and this, which is \`dist/proxy/nginx.conf\`, into \`conf.d\`. With
your application on the same origin, \`dist/proxy/nginx-with-application.conf\` sends it everything else.

${block('nginx', nginxConfiguration(example))}

## Caddy

The same folder, and \`dist/proxy/Caddyfile\`; with your application, \`dist/proxy/Caddyfile-with-application\`.

${block('txt', caddyConfiguration(example))}

## Express

The hosted build comes with the package. \`pages\` names another copy of it, such as one with your application's name in
it; \`pages: false\` leaves all pages to you. \`origin\` names the public origin where the request does not: behind
another proxy, which has the certificate, in a server that is not Express. \`captcha: {type: 'Turnstile'}\` or
\`{type: 'RecaptchaEnterprise', domain: 'www.recaptcha.net'}\` lets the pages have the one that your tenant asks for.

${block('js', recipe('express.js'))}

Connect and whatever has its manners take it as well, and so does plain \`node:http\`; there, our page answers everything
else.

${block('js', recipe('node.js'))}

## Vite, while you develop

The pages are your application's; \`<auth-sign-in>\` in one of them finds Logto at its own origin, in \`vite preview\` too.

${block('js', recipe('vite.config.js'))}
`;
