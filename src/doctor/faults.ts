/**
 * What can be wrong with how all of it is set up, whoever finds it: the element where something has failed, or the
 * `doctor` from the terminal. The ids are a promise: they stand in consoles, in scripts and beside an error as its code.
 */

/** Where it is said how it is done right: a page of the docs. */
export const recipes = {
  origin: 'Reverse proxy',
  page: 'Three ways',
  clock: 'Production',
} as const;

/** What people see of it. `nothing`: the sign-in goes on, or our code is not even there. */
export const shown = {
  misconfigured: '“Sign-in isn’t set up correctly here”, the id as its code, and a way on',
  framed: '“Sign-in can’t be used inside another website”, and a link to the page alone',
  'cookies-blocked': '“Cookies are blocked”, and how to go on',
  'callback-invalid': 'Back at the first screen, that coming back did not work',
  consent: 'An application of your own asks for consent',
  nothing: 'Nothing of ours',
} as const;

export interface DeploymentFault {
  /** Who finds it: the element, the terminal, or each of them. */
  readonly by: 'element' | 'terminal' | 'both';
  readonly what: string;
  readonly mend: string;
  readonly recipe: keyof typeof recipes;
  readonly people: keyof typeof shown;
}

export const faults = {
  unreachable: {
    by: 'terminal',
    what: 'Nothing answers there, or only with an error of its own.',
    mend: 'Check the address, the name in DNS, the port, and that the proxy reaches Logto.',
    recipe: 'origin',
    people: 'nothing',
  },
  tls: {
    by: 'terminal',
    what: 'The certificate is not one that a browser trusts.',
    mend: 'Renew it, for this very name, and serve the whole chain.',
    recipe: 'origin',
    people: 'nothing',
  },
  redirects: {
    by: 'terminal',
    what: 'The address leads to another origin.',
    mend: 'Give the origin that it leads to, here, to your application’s SDK and to Logto as ENDPOINT.',
    recipe: 'origin',
    people: 'nothing',
  },
  'clock-skew': {
    by: 'terminal',
    what: 'The server’s clock and this computer’s are more than a minute apart: tokens and codes look expired, or not yet valid.',
    mend: 'Set both by NTP.',
    recipe: 'clock',
    people: 'nothing',
  },
  'no-logto': {
    by: 'both',
    what: 'Neither /api nor /oidc answers there as Logto does.',
    mend: 'Let `endpoint` name the origin of Logto, or let the proxy in front of this page hand both to it.',
    recipe: 'origin',
    people: 'misconfigured',
  },
  'oidc-not-forwarded': {
    by: 'terminal',
    what: '/oidc does not reach Logto, though /api does.',
    mend: 'Let the proxy hand /oidc/* to Logto, before the rule that answers everything else with a page.',
    recipe: 'origin',
    people: 'nothing',
  },
  'api-not-forwarded': {
    by: 'both',
    what: '/api answers with what is not Logto’s JSON, a page perhaps, though /oidc reaches Logto.',
    mend: 'Let the proxy hand /api/* to Logto, before the rule that answers everything else with a page.',
    recipe: 'origin',
    people: 'misconfigured',
  },
  issuer: {
    by: 'terminal',
    what: 'Logto takes itself for another origin: its issuer, or where it sends people, is not here.',
    mend: 'Set Logto’s ENDPOINT to this origin, keep `Host`, send `X-Forwarded-Proto`, and set TRUST_PROXY_HEADER=1.',
    recipe: 'origin',
    people: 'nothing',
  },
  'other-origin': {
    by: 'element',
    what: 'The page and Logto are of different origins, and Logto answers only pages of its own.',
    mend: 'Give both one origin: a reverse proxy in front of them, or the hosted pages.',
    recipe: 'origin',
    people: 'misconfigured',
  },
  'mixed-content': {
    by: 'element',
    what: 'The page came by https and `endpoint` is http, where browsers let no page of https ask anything.',
    mend: 'Reach Logto by https, on this page’s origin.',
    recipe: 'origin',
    people: 'misconfigured',
  },
  'wrong-app-id': {
    by: 'both',
    what: 'The client id is not one of Logto’s, or `app-id` is not that of the authorization URL.',
    mend: 'Copy the application’s id from Logto’s console, the same to the SDK and to `app-id`.',
    recipe: 'page',
    people: 'misconfigured',
  },
  'redirect-uri': {
    by: 'both',
    what: 'The redirect URI is not one of the application’s.',
    mend: 'Add it to the application in Logto’s console, letter by letter.',
    recipe: 'page',
    people: 'misconfigured',
  },
  'authorization-refused': {
    by: 'terminal',
    what: 'Logto sends an authorization request back to the application with an error.',
    mend: 'The error says why; the application’s settings in Logto’s console decide.',
    recipe: 'page',
    people: 'nothing',
  },
  'interaction-cookie-lost': {
    by: 'both',
    what: 'A sign-in was begun, and the next request does not belong to it: its cookies do not come back to Logto.',
    mend: 'Let the proxy pass Set-Cookie and Cookie on as they are, without another domain or path, and answer nothing of /oidc and /api from a cache.',
    recipe: 'origin',
    people: 'misconfigured',
  },
  'secure-cookies': {
    by: 'both',
    what: 'Logto’s cookies are for https (`Secure`), and the page came by http: browsers drop them.',
    mend: 'Serve the page by https; or, where all of it is http, give Logto an ENDPOINT of http and send no `X-Forwarded-Proto: https`.',
    recipe: 'origin',
    people: 'misconfigured',
  },
  'cookies-not-secure': {
    by: 'terminal',
    what: 'The page is https, and the cookies are not `Secure`: Logto does not know that it is reached by https.',
    mend: 'Send `X-Forwarded-Proto: https` and set Logto’s TRUST_PROXY_HEADER=1.',
    recipe: 'origin',
    people: 'nothing',
  },
  'cookie-attributes': {
    by: 'terminal',
    what: 'The interaction cookie is not as Logto sets it: host only, path /, SameSite=Lax, HttpOnly.',
    mend: 'Let the proxy rewrite no cookie.',
    recipe: 'origin',
    people: 'nothing',
  },
  'app-id-header-lost': {
    by: 'terminal',
    what: 'The header Logto-App-Id does not reach Logto, so that two sign-ins of one browser are mixed up.',
    mend: 'Let the proxy pass it on.',
    recipe: 'origin',
    people: 'nothing',
  },
  'cookies-blocked': {
    by: 'element',
    what: 'The browser keeps no cookie for this page. Mostly that is the person’s own setting.',
    mend: 'Nothing, unless it is so in every browser: then look for a sandbox, a data: URL or a frame.',
    recipe: 'origin',
    people: 'cookies-blocked',
  },
  framed: {
    by: 'element',
    what: 'The page stands in a frame of another site, where browsers send none of Logto’s cookies.',
    mend: 'Open the page by itself, in this tab or another; of a sandboxed frame, `allow-same-origin` may be missing.',
    recipe: 'origin',
    people: 'framed',
  },
  'consent-not-forwarded': {
    by: 'both',
    what: 'GET /consent is answered with a page, by whoever asks, and does not reach Logto.',
    mend: 'Let the proxy hand GET /consent to Logto, with its query, and show the page only where Logto answers 200.',
    recipe: 'origin',
    people: 'consent',
  },
  'callback-not-forwarded': {
    by: 'both',
    what: 'POST /callback/… does not reach Logto, or not with its body: what a provider posts is lost.',
    mend: 'Let the proxy hand POST /callback/* to Logto, which answers 303 to the same path by GET.',
    recipe: 'origin',
    people: 'callback-invalid',
  },
  'csp-connect': {
    by: 'both',
    what: 'The page’s Content Security Policy lets it ask nobody (connect-src).',
    mend: "Add `connect-src 'self'`.",
    recipe: 'origin',
    people: 'misconfigured',
  },
  'csp-script': {
    by: 'terminal',
    what: 'The page’s Content Security Policy blocks our script, or what it loads later (script-src).',
    mend: "Add the script’s origin to script-src, or 'strict-dynamic' beside a nonce.",
    recipe: 'page',
    people: 'nothing',
  },
  'trusted-types': {
    by: 'terminal',
    what: 'The page requires Trusted Types and does not allow our policies.',
    mend: 'Add `lit-html` to trusted-types, and `auth-sign-in` where a captcha is asked for.',
    recipe: 'origin',
    people: 'nothing',
  },
  'pages-missing': {
    by: 'terminal',
    what: 'A path that Logto sends people to is not answered with a page that has the form.',
    mend: 'Answer every path that is no file and not Logto’s with the hosted index.html. Where the form stands in a page of your application alone, name that page with --page.',
    recipe: 'origin',
    people: 'nothing',
  },
  'assets-missing': {
    by: 'terminal',
    what: 'The page names a script that is not there, or comes as something else than JavaScript.',
    mend: 'Serve the whole build, and answer a missing /assets/* with 404 instead of a page.',
    recipe: 'origin',
    people: 'nothing',
  },
  'pages-cached': {
    by: 'terminal',
    what: 'The page may be kept by browsers or a CDN, and will name scripts of an older build.',
    mend: 'Send `Cache-Control: no-cache` with pages; only /assets/* never changes.',
    recipe: 'origin',
    people: 'nothing',
  },
} as const satisfies Readonly<Record<string, DeploymentFault>>;

export type FaultId = keyof typeof faults;

/** What it is, how to mend it, and where that is described. */
export const describeFault = (id: FaultId): string => {
  const {what, mend, recipe} = faults[id];
  return `${what} ${mend} (docs, “${recipes[recipe]}”)`;
};
