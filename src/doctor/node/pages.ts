/** The pages that Logto sends people to, and what they are sent with. */
import {captchaPolicyName} from '../../protocol/captcha.ts';
import {bad, good, skipped, type Finding} from './finding.ts';
import {allowsConnection, allowsScript, allowsTypes, isSandboxed, parsePolicies} from './policy.ts';
import {isPage, summary, type Answer, type Visitor} from './visitor.ts';

/** Where Logto leads whoever has no sign-in under way elsewhere; a proxy of one's own need not. */
const guarded = ['/sign-in', '/register', '/single-sign-on'];
const open = [
  '/reset-password',
  '/identifier-sign-in',
  '/identifier-register',
  '/direct/social/auth-sign-in-doctor',
  '/callback/auth-sign-in-doctor',
  '/device',
  '/one-time-token',
  '/switch-account',
  '/unknown-session',
];

/** @param page the only one with the form, where an application has it in a page of its own */
export const pages = async (visitor: Visitor, page: string | undefined, wantsCaptcha: boolean): Promise<Finding[]> => {
  const asked = await Promise.all(
    (page ? [page] : [...guarded, ...open]).map(async (path) => ({path, answer: await visitor.askAgain(path)})),
  );
  const isRight = ({path, answer}: (typeof asked)[number]) =>
    page ? isPage(answer) : hasForm(answer) || (guarded.includes(path) && answer.location !== undefined);
  const missing = asked.filter((each) => !isRight(each));
  const found = asked.find(({answer}) => (page ? isPage(answer) : hasForm(answer)));
  const finding =
    missing.length > 0
      ? bad('pages', 'pages-missing', missing.map(({path, answer}) => `${path} ${summary(answer)}`).join(', '))
      : good('pages', page ? `${page} is there` : `the form is at all ${asked.length} paths`);
  if (!found) return [finding, skipped('policy', 'needs a page')];
  const url = new URL(found.path, visitor.origin);
  return [
    finding,
    cache(found.answer),
    policy(found.answer, url, wantsCaptcha),
    await assets(visitor, found.answer, url),
  ];
};

const hasForm = (answer: Answer) => isPage(answer) && answer.text.includes('auth-sign-in');

const cache = ({headers}: Answer): Finding => {
  const control = headers.get('cache-control') ?? '';
  const [, seconds = '0'] = /(?:max-age|s-maxage)=(\d+)/.exec(control) ?? [];
  const isKept = (Number(seconds) > 0 || /immutable/.test(control)) && !/no-store|no-cache/.test(control);
  return isKept
    ? bad('cache', 'pages-cached', `Cache-Control: ${control}`)
    : good('cache', control ? `Cache-Control: ${control}` : 'nothing is said of keeping it');
};

interface Script {
  readonly url: URL;
  readonly nonce: string | undefined;
}

const scriptsOf = (html: string, page: URL): Script[] =>
  [...html.matchAll(/<script\b[^>]*>/gi)].flatMap(([tag]) => {
    const src = attribute(tag, 'src');
    return src && attribute(tag, 'type') === 'module' && URL.canParse(src, page.href)
      ? [{url: new URL(src, page), nonce: attribute(tag, 'nonce')}]
      : [];
  });

const attribute = (tag: string, name: string) => {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag) ?? [];
  return double ?? single ?? bare;
};

const policiesOf = ({headers, text}: Answer) => {
  const metas = [...text.matchAll(/<meta\b[^>]*>/gi)]
    .filter(([tag]) => attribute(tag, 'http-equiv')?.toLowerCase() === 'content-security-policy')
    .map(([tag]) => attribute(tag, 'content') ?? '');
  return parsePolicies([headers.get('content-security-policy') ?? '', ...metas]);
};

const policy = (answer: Answer, page: URL, wantsCaptcha: boolean): Finding => {
  const policies = policiesOf(answer);
  const scripts = scriptsOf(answer.text, page);
  const blocked = scripts.find(({url, nonce}) => !policies.every((each) => allowsScript(each, url, page, nonce)));
  if (blocked) return bad('policy', 'csp-script', blocked.url.href);
  if (policies.some(isSandboxed)) return bad('policy', 'csp-script', 'sandbox');
  if (!policies.every((each) => allowsConnection(each, new URL('/api/experience', page), page)))
    return bad('policy', 'csp-connect', `${page.origin}/api/`);
  const names = ['lit-html', ...(wantsCaptcha ? [captchaPolicyName] : [])];
  const unnamed = names.filter((name) => !policies.every((each) => allowsTypes(each, name)));
  if (unnamed.length > 0) return bad('policy', 'trusted-types', `not allowed: ${unnamed.join(', ')}`);
  return good('policy', policies.length > 0 ? 'lets our script run, and ask Logto' : 'there is none');
};

const assets = async (visitor: Visitor, {text}: Answer, page: URL): Promise<Finding> => {
  const own = scriptsOf(text, page).filter(({url}) => url.origin === visitor.origin);
  const answers = await Promise.all(own.map(async ({url}) => ({url, answer: await visitor.ask(url.href)})));
  const missing = answers.find(({answer}) => answer.status !== 200 || !isJavaScript(answer));
  return missing
    ? bad('assets', 'assets-missing', `${missing.url.pathname} ${summary(missing.answer)}`)
    : good('assets', own.length > 0 ? 'the page’s scripts are there' : 'the page has no script of this origin');
};

const isJavaScript = ({headers}: Answer) => /\b(java|ecma)script\b/.test(headers.get('content-type') ?? '');
