/**
 * The script of a captcha's provider: loaded once in a page, from nowhere but where the providers have it, or from
 * ourselves.
 */
import {captchaError} from '../../machine/captcha/captcha.ts';
import {captchaPolicyName, scriptOrigins} from '../../protocol/captcha.ts';

const limitMs = 15_000;

const isKnown = (url: string) =>
  new URL(url).origin === new URL(document.URL).origin || scriptOrigins.some((origin) => url.startsWith(`${origin}/`));

const checked = (url: string) => {
  if (!isKnown(url)) throw captchaError('failed');
  return url;
};

interface Policy {
  createScriptURL(url: string): string;
}

/** Kept with the page: it allows the name of a policy once, and this code may be there twice. */
const key = Symbol.for(captchaPolicyName);
interface Kept {
  policy: Policy | undefined;
  /** By URL. */
  readonly scripts: Map<string, Promise<void>>;
}
const page = globalThis as {
  trustedTypes?: {createPolicy(name: string, rules: Policy): Policy};
  [key]?: Kept;
};
const kept = (): Kept => (page[key] ??= {policy: undefined, scripts: new Map()});

/** Passes where the page requires trusted types, as long as it allows our policy. */
const trusted = (url: string): string => {
  const policy = (kept().policy ??= page.trustedTypes?.createPolicy(captchaPolicyName, {createScriptURL: checked}));
  return policy ? policy.createScriptURL(url) : checked(url);
};

/** @throws why it is not there; whoever asks again loads it again */
export const loadScript = (url: string): Promise<void> => {
  const {scripts} = kept();
  const before = scripts.get(url);
  if (before) return before;
  const script = document.createElement('script');
  const loaded = new Promise<void>((resolve, reject) => {
    const fail = (why: 'blocked' | 'timeout') => reject(captchaError(navigator.onLine ? why : 'network'));
    const timer = setTimeout(fail, limitMs, 'timeout');
    script.onload = () => resolve(clearTimeout(timer));
    script.onerror = () => fail('blocked');
    try {
      script.src = trusted(url);
      document.head.append(script);
    } catch {
      fail('blocked');
    }
  });
  scripts.set(url, loaded);
  loaded.catch(() => {
    scripts.delete(url);
    script.remove();
  });
  return loaded;
};
