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
  ...(asked?.split(' ').filter(Boolean) ?? []),
  ...(info.autoDetect ? acceptedLanguages(acceptLanguage) : []),
  info.fallbackLanguage,
];

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
