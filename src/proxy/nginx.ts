/** The table of routes as a configuration for nginx. */
import {contentSecurityPolicy, htmlHeaders} from '../server/node/pages/page-headers.ts';
import {forEver} from '../server/node/pages/static-files.ts';
import {beforehand, comment, indent, type Deployment} from './deployment.ts';
import {groupsOf, type Group} from './routes.ts';

const usualListen = {https: ['443 ssl http2', '[::]:443 ssl http2'], http: ['80', '[::]:80']};
const usualCertificate = (hostname: string) => ({
  file: `/etc/letsencrypt/live/${hostname}/fullchain.pem`,
  key: `/etc/letsencrypt/live/${hostname}/privkey.pem`,
});

const header = (name: string, value: string) => `add_header ${name} "${value}" always;`;

/** nginx takes the type from the name of a file. */
const pageHeaderLines = () =>
  Object.entries(htmlHeaders(contentSecurityPolicy))
    .filter(([name]) => name !== 'content-type')
    .map(([name, value]) => header(name, value))
    .join('\n');

const showPage = 'rewrite ^ /index.html last;';

const answerOf = ({answers, methods}: Group, hasApplication: boolean): string => {
  const others = methods ? `if ($request_method !~ ^(${methods.join('|')})$) { ${showPage} }\n` : '';
  switch (answers) {
    case 'logto':
      return `${others}proxy_pass $logto;`;
    case 'logto-or-page':
      return `${others}proxy_pass $consent;`;
    case 'file':
      return [
        `try_files $uri ${hasApplication ? '@application' : '=404'};`,
        'gzip_static on;',
        header('cache-control', forEver),
        header('x-content-type-options', 'nosniff'),
      ].join('\n');
    case 'page':
      return showPage;
    case 'rest':
      return hasApplication ? 'proxy_pass $application;' : showPage;
  }
};

const location = (group: Group, hasApplication: boolean) => {
  const why = group.routes
    .map(({path, methods, why}) => `# ${[...(methods ?? []), path].join(' ')}: ${why}`)
    .join('\n');
  const where = group.answers === 'rest' ? '/' : `~ ${group.pattern}`;
  return `${why}\nlocation ${where} {\n${indent(answerOf(group, hasApplication), '  ')}\n}`;
};

/** Upstreams are written where they are used: a variable would ask a resolver for each request. */
const withUpstreams = (text: string, {application, consentPort = 8010}: Deployment) =>
  text
    .replaceAll('proxy_pass $logto;', 'proxy_pass LOGTO://logto;')
    .replaceAll('proxy_pass $consent;', `proxy_pass http://127.0.0.1:${consentPort};`)
    .replaceAll('proxy_pass $application;', `proxy_pass ${application};`);

const serverOf = (url: string) => {
  const {protocol, hostname, port} = new URL(url);
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
};

const encrypted = ({logto, authorities = '/etc/ssl/certs/ca-certificates.crt'}: Deployment) =>
  logto.startsWith('https:')
    ? `
# nginx believes every certificate unless it is told not to, and names no host to whom it speaks.
proxy_ssl_verify on;
proxy_ssl_verify_depth 3;
proxy_ssl_trusted_certificate ${authorities};
proxy_ssl_server_name on;
proxy_ssl_name ${new URL(logto).hostname};
`
    : '';

const tls = ({listen = usualListen, certificate, origin}: Deployment) => {
  const {protocol, hostname} = new URL(origin);
  const {file, key} = certificate ?? usualCertificate(hostname);
  const listens = (all: readonly string[]) => all.map((each) => `listen ${each};`).join('\n');
  if (protocol === 'http:') return {redirect: '', lines: listens(listen.http)};
  return {
    redirect: `
# Cookies that say Secure are not sent over http: nobody may stay there.
server {
${indent(listens(listen.http), '  ')}
  server_name ${hostname};
  return 308 ${origin}$request_uri;
}
`,
    lines: `${listens(listen.https)}
ssl_certificate ${file};
ssl_certificate_key ${key};
ssl_protocols TLSv1.2 TLSv1.3;`,
  };
};

/** For `conf.d/`, whose files are included inside `http { … }`. */
export const nginxConfiguration = (deployment: Deployment): string => {
  const {origin, logto, pages, application, consentPort = 8010} = deployment;
  const {host, hostname} = new URL(origin);
  const hasApplication = application !== undefined;
  const {redirect, lines} = tls(deployment);
  const scheme = new URL(logto).protocol;
  const text = `${comment(`<auth-sign-in> and Logto at ${origin}: a file for nginx's conf.d.\n${beforehand(deployment)}`)}

upstream logto {
  server ${serverOf(logto)};
  keepalive 16;
}

# Logto's own consent page is an answer of 200: ours takes its place. Its redirects are passed on.
map $upstream_status $auth_sign_in_page {
  default "";
  200 /index.html;
}
${redirect}
server {
${indent(lines, '  ')}
  server_name ${hostname};
  root ${pages};

  # Pictures of people are uploaded; nginx's own limit is 1 MB.
  client_max_body_size 10m;
  # Logto's cookies outgrow the usual 4 kB, which would be a 502.
  proxy_buffer_size 16k;
  proxy_buffers 8 16k;
  proxy_http_version 1.1;
  proxy_set_header Connection "";
  # By default nginx says the upstream's name here, and Logto would send people to it.
  proxy_set_header Host ${host};
  proxy_set_header X-Forwarded-Host ${host};
  # What the client says of itself does not count. Behind another proxy, which has the certificate: write https.
  proxy_set_header X-Forwarded-Proto $scheme;
  # Behind another proxy: see set_real_ip_from, else everybody has its address and shares one lock.
  proxy_set_header X-Forwarded-For $remote_addr;
  # Logto's redirects are right as they are.
  proxy_redirect off;
${indent(encrypted(deployment), '  ')}
${groupsOf(hasApplication)
  .map((group) => indent(location(group, hasApplication), '  '))
  .join('\n\n')}

  # The page, whatever its address. Where the tenant asks for a captcha, its provider has to be in the policy.
  location = /index.html {
    internal;
${indent(pageHeaderLines(), '    ')}
    # Once everything on this host has https:
    # add_header Strict-Transport-Security "max-age=31536000" always;
  }
${hasApplication ? '\n  location @application {\n    proxy_pass $application;\n  }\n' : ''}}

# GET /consent comes through here, on loopback alone, because nginx cannot replace an answer of 200 by itself.
server {
  listen 127.0.0.1:${consentPort};
  access_log off;
  proxy_http_version 1.1;
  proxy_set_header Connection "";
  proxy_set_header Host $http_host;
  proxy_redirect off;
  proxy_buffer_size 16k;
  proxy_buffers 8 16k;
${indent(encrypted(deployment), '  ')}
  location / {
    proxy_pass $logto;
    proxy_hide_header Cache-Control;
    add_header X-Accel-Redirect $auth_sign_in_page;
  }
}
`;
  return withUpstreams(text, deployment)
    .replaceAll('LOGTO:', scheme)
    .replace(/\n{3,}/g, '\n\n');
};
