/** The table of routes as a Caddyfile. */
import {contentSecurityPolicy, htmlHeaders} from '../server/node/pages/page-headers.ts';
import {forEver} from '../server/node/pages/static-files.ts';
import {beforehand, comment, indent, type Deployment} from './deployment.ts';
import {groupsOf, type Group} from './routes.ts';

/** Caddy takes the type from the name of a file. */
const pageHeaders = () =>
  Object.entries(htmlHeaders(contentSecurityPolicy))
    .filter(([name]) => name !== 'content-type')
    .map(([name, value]) => `${name} "${value}"`)
    .join('\n');

/** Written out for what differs from Caddy's own manners, which are right here. */
const proxy = (upstream: string, {authorities}: Deployment, more = '') => {
  const isSecure = upstream.startsWith('https:');
  const lines = [
    // Newer versions of Caddy name the upstream where it has https.
    ...(isSecure ? ['header_up Host {hostport}'] : []),
    ...(isSecure && authorities ? [`transport http {\n\ttls_trusted_ca_certs ${authorities}\n}`] : []),
    ...(more ? [more] : []),
  ];
  return `reverse_proxy ${upstream}${lines.length > 0 ? ` {\n${indent(lines.join('\n'), '\t')}\n}` : ''}`;
};

const orPage = `@page status 200
handle_response @page {
	copy_response_headers {
		include Set-Cookie
	}
	import page
}`;

const answerOf = ({answers}: Group, deployment: Deployment): string => {
  const {logto, application} = deployment;
  switch (answers) {
    case 'logto':
      return proxy(logto, deployment);
    case 'logto-or-page':
      return proxy(logto, deployment, orPage);
    case 'file':
      return `header cache-control "${forEver}"
header x-content-type-options nosniff
file_server {
	precompressed br gzip
}`;
    case 'page':
      return 'import page';
    case 'rest':
      return application ? proxy(application, deployment) : 'import page';
  }
};

const block = (group: Group, index: number, deployment: Deployment) => {
  const {routes, methods, answers, pattern} = group;
  const why = routes.map((each) => `# ${[...(each.methods ?? []), each.path].join(' ')}: ${each.why}`).join('\n');
  const answer = (name: string) => `handle ${name}{\n${indent(answerOf(group, deployment), '\t')}\n}`;
  if (answers === 'rest') return `${why}\n${answer('')}`;
  const name = `@${answers}-${index + 1}`;
  const conditions = [
    ...(methods ? [`method ${methods.join(' ')}`] : []),
    `path_regexp ${pattern}`,
    // What is not there may be the application's.
    ...(answers === 'file' && deployment.application ? ['file'] : []),
  ];
  return `${why}\n${name} {\n${indent(conditions.join('\n'), '\t')}\n}\n${answer(`${name} `)}`;
};

export const caddyConfiguration = (deployment: Deployment): string => {
  const {origin, pages, application, certificate} = deployment;
  const own = certificate ? `\ttls ${certificate.file} ${certificate.key}\n` : '';
  return `${comment(`<auth-sign-in> and Logto at ${origin}: a Caddyfile.\n${beforehand(deployment)}
Caddy keeps Host, and says itself who asks and how (X-Forwarded-*). Behind another proxy: see trusted_proxies,
else everybody has its address and shares one lock.`)}

# The page, whatever its address. Where the tenant asks for a captcha, its provider has to be in the policy.
(page) {
	@unreadable not method GET HEAD
	error @unreadable 405
	header {
${indent(pageHeaders(), '\t\t')}
	}
	# Once everything on this host has https:
	# header Strict-Transport-Security "max-age=31536000"
	rewrite * /index.html
	file_server
}

# Redirects from http, and has the certificate, by itself.
${origin} {
${own}	root * ${pages}

	# Pictures of people are uploaded.
	request_body {
		max_size 10MB
	}

${groupsOf(application !== undefined)
  .map((group, index) => indent(block(group, index, deployment), '\t'))
  .join('\n\n')}
}
`;
};
