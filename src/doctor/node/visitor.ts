/** Asks a deployment as a browser would, with the cookies that it was given; follows no redirect by itself. */

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty where it is no JSON object. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Where it leads, absolute; `undefined` where it leads nowhere. */
  readonly location: URL | undefined;
}

export interface Visitor {
  readonly origin: string;
  /** @throws where nothing answers */
  ask(path: string, init?: RequestInit): Promise<Answer>;
  /** The same with the cookies of the sign-in that was begun. */
  askAgain(path: string, init?: RequestInit): Promise<Answer>;
  /** Cookies as they were set, `name=value; attribute…`. */
  keep(cookies: readonly string[]): void;
}

const limitMs = 10_000;

export const createVisitor = (origin: string): Visitor => {
  let cookie = '';
  const ask: Visitor['ask'] = async (path, init = {}) => {
    const url = new URL(path, origin);
    const response = await fetch(url, {redirect: 'manual', signal: AbortSignal.timeout(limitMs), ...init});
    const {status, headers} = response;
    const text = await response.text();
    const location = headers.get('location');
    return {status, headers, text, json: objectIn(text), location: location ? new URL(location, url) : undefined};
  };
  return {
    origin,
    ask,
    askAgain: (path, init = {}) => ask(path, {...init, headers: {...init.headers, ...(cookie && {cookie})}}),
    keep: (cookies) => {
      cookie = cookies.map((each) => each.split(';')[0]).join('; ');
    },
  };
};

const objectIn = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

export const isEmpty = (object: object) => Object.keys(object).length === 0;

/** `200 text/html`; nothing of what is in it. */
export const summary = ({status, headers, location}: Answer): string =>
  [status, location ? `to ${location.origin}${location.pathname}` : headers.get('content-type')?.split(';')[0]]
    .filter(Boolean)
    .join(' ');

export const isPage = ({status, headers}: Answer) =>
  status === 200 && /\bhtml\b/.test(headers.get('content-type') ?? '');
