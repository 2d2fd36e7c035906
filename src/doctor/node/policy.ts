/** A Content Security Policy, as far as it decides whether our code runs. */

/** Directive → sources. All policies have to allow what is done. */
export type Policy = ReadonlyMap<string, readonly string[]>;

export const parsePolicies = (texts: readonly string[]): Policy[] =>
  texts
    .flatMap((text) => text.split(','))
    .filter((text) => text.trim())
    .map((text) => {
      const directives = text.split(';').map((each) => each.trim().split(/\s+/));
      return new Map(directives.filter(([name]) => name).map(([name = '', ...rest]) => [name.toLowerCase(), rest]));
    });

/** `undefined`: anything goes. */
const sourcesOf = (policy: Policy, ...names: readonly string[]) =>
  names.map((name) => policy.get(name)).find((sources) => sources !== undefined);

const matches = (source: string, url: URL, page: URL): boolean => {
  if (source === "'self'") return url.origin === page.origin;
  if (source === '*') return /^https?:$/.test(url.protocol);
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return url.protocol === source.toLowerCase();
  const [, scheme, host = '', port, path = ''] =
    /^(?:([a-z]+):\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (scheme ? url.protocol !== `${scheme}:` && !(scheme === 'http' && url.protocol === 'https:') : false) return false;
  const isHost = host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host;
  const isPort = port === '*' || (port ?? '') === url.port;
  return isHost && isPort && (path.endsWith('/') || !path ? url.pathname.startsWith(path) : url.pathname === path);
};

export const allowsConnection = (policy: Policy, url: URL, page: URL): boolean =>
  sourcesOf(policy, 'connect-src', 'default-src')?.some((source) => matches(source, url, page)) ?? true;

/** The script itself, and what it loads later from beside it. */
export const allowsScript = (policy: Policy, url: URL, page: URL, nonce: string | undefined): boolean => {
  const sources = sourcesOf(policy, 'script-src-elem', 'script-src', 'default-src');
  if (!sources) return true;
  const hasNonce = nonce !== undefined && sources.includes(`'nonce-${nonce}'`);
  if (sources.includes("'strict-dynamic'")) return hasNonce || sources.some((each) => /^'sha\d+-/.test(each));
  return sources.some((source) => matches(source, url, page));
};

/** Whether a Trusted Types policy of this name may be made. */
export const allowsTypes = (policy: Policy, name: string): boolean =>
  policy.get('trusted-types')?.some((each) => each === name || each === '*') ?? true;

/** A sandbox that leaves a page neither scripts nor its own origin. */
export const isSandboxed = (policy: Policy): boolean => {
  const allowed = policy.get('sandbox');
  return allowed !== undefined && !['allow-scripts', 'allow-same-origin'].every((each) => allowed.includes(each));
};
