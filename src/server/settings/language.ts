/** Which language a person gets: what the application asked for, then what the browser prefers, then the fallback. */

/** Tags of an `Accept-Language` header, best first. */
export function acceptedLanguages(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return {tag, quality: quality ? Number(quality.trim().slice(2)) : 1};
    })
    .filter(({tag, quality}) => tag !== '' && tag !== '*' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({tag}) => tag);
}

export interface LanguageChoice {
  /** Asked for explicitly, space-separated. */
  asked?: string | null | undefined;
  acceptLanguage: string | null;
  info: {autoDetect: boolean; fallbackLanguage: string};
}

/** All candidates in order; the fallback comes last. */
export const preferredLanguages = ({asked, acceptLanguage, info}: LanguageChoice): string[] => [
  ...(asked?.split(/\s+/).filter(Boolean) ?? []),
  ...(info.autoDetect ? acceptedLanguages(acceptLanguage) : []),
  info.fallbackLanguage,
];

/** What a Logto server brings phrases for; where only the language fits, the first of them is taken. */
export const builtInLanguages =
  'ar cs de en es es-MX fa-IR fr it ja ko pl-PL pt-PT pt-BR ru th tr-TR uk-UA zh-CN zh-HK zh-TW'.split(' ');

/** To compare by; `undefined` for what is no tag. */
function normalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]?.toLowerCase();
  } catch {
    return undefined;
  }
}

const languageOf = (tag: string) => tag.split('-')[0];

/** The first wanted one that there is: as the tenant's own, built in, built in for another region, or the same of the tenant. */
export function bestLanguage(wanted: readonly string[], have: {custom: string[]; builtIn: string[]}): string {
  for (const tag of wanted) {
    const normal = normalTag(tag);
    if (normal === undefined) continue;
    const same = (each: string) => normalTag(each) === normal;
    const ofLanguage = (each: string) => languageOf(normalTag(each) ?? '') === languageOf(normal);
    const {custom, builtIn} = have;
    const found = custom.find(same) ?? builtIn.find(same) ?? builtIn.find(ofLanguage) ?? custom.find(ofLanguage);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** `ui_locales` of the authorization request, which the server left in the `_logto` cookie as raw JSON. */
export function askedLanguages(request: Request): string | undefined {
  const cookie = /(?:^|; )_logto=(\{.*?\})(?:;|$)/.exec(request.headers.get('cookie') ?? '')?.[1];
  if (!cookie) return undefined;
  try {
    const {uiLocales} = JSON.parse(cookie) as {uiLocales?: unknown};
    return typeof uiLocales === 'string' ? uiLocales : undefined;
  } catch {
    return undefined;
  }
}
