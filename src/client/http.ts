/**
 * The only door to `fetch`. What comes back is a value: the parsed answer, or an `AuthError`.
 */
import {fields, parseJson, text, type Reader} from '../protocol/readers.ts';
import {failure, success, type AuthError, type Result} from './result.ts';

/** Long enough for a slow network, short enough to offer a retry. */
const timeoutMilliseconds = 10_000;

export interface HttpOptions {
  /** Origin of the identity server; read before each request, because a server has none at import time. */
  readonly origin: () => string;
  readonly appId: () => string | undefined;
  readonly locale: () => string | undefined;
  readonly fetch: ((request: Request) => Promise<Response>) | undefined;
}

/**
 * One call; where it was led elsewhere, the answer is the address. Without a reader of the `answer` a success is one
 * whatever its body: it may be the text `Created`.
 */
export type Send = {
  (method: string, path: string, body?: unknown): Promise<Result<undefined>>;
  <T>(method: string, path: string, body: unknown, answer: Reader<T>): Promise<Result<T>>;
};

export interface Http {
  /** Calls that end when `signal` does, each of them made only after `before` went well. */
  readonly until: (signal: AbortSignal, before?: () => Promise<Result<unknown>>) => Send;
  /** Follows nothing: the redirect of an authorization URL sets the interaction cookie, and that is all we want. */
  readonly visit: (url: string, signal: AbortSignal) => Promise<Result<undefined>>;
  /** What is there, whatever it is: for whoever wants to know why something failed. `undefined` where nothing answers. */
  readonly look: (url: string, init?: RequestInit) => Promise<Seen | undefined>;
}

export interface Seen {
  readonly url: string;
  readonly status: number;
  /** Led elsewhere, and not followed. */
  readonly isRedirect: boolean;
  readonly text: string;
  /** `undefined` where it is no JSON, whatever it says it is. */
  readonly json: unknown;
}

export const createHttp = (options: HttpOptions): Http => {
  const ask = options.fetch ?? ((request: Request) => globalThis.fetch(request));

  /** Sends the request and reads the answer within the time limit, which covers the body too. */
  const exchange = async <T>(
    url: string,
    init: RequestInit,
    signal: AbortSignal,
    read: (response: Response) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    if (signal.aborted) return failure({kind: 'aborted'});
    const controller = new AbortController();
    const abort = () => controller.abort();
    const timer = setTimeout(abort, timeoutMilliseconds);
    signal.addEventListener('abort', abort);
    try {
      return await read(await ask(new Request(url, {...init, signal: controller.signal})));
    } catch {
      if (signal.aborted) return failure({kind: 'aborted'});
      return failure({kind: controller.signal.aborted ? 'timeout' : 'network'});
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  };

  const headers = (body: unknown) => {
    const appId = options.appId();
    const locale = options.locale();
    return {
      Accept: 'application/json',
      ...(isData(body) && {'Content-Type': 'application/json'}),
      ...(locale && {'Accept-Language': locale}),
      ...(appId && {'Logto-App-Id': appId}),
    };
  };

  return {
    until:
      (signal, before) =>
      async <T>(method: string, path: string, body?: unknown, answer?: Reader<T>) => {
        const ready = await before?.();
        if (ready?.ok === false) return ready;
        return exchange<T | undefined>(
          options.origin() + path,
          {
            method,
            headers: headers(body),
            credentials: 'same-origin',
            ...(body !== undefined && {body: isData(body) ? JSON.stringify(body) : (body as BodyInit)}),
          },
          signal,
          async (response) => {
            if (!response.ok) return failure(await refusal(response));
            if (!answer)
              return isPage(response) ? failure({kind: 'protocol', status: response.status}) : success(undefined);
            const value = answer(response.redirected ? {redirectedTo: response.url} : await json(response));
            return value === undefined ? failure({kind: 'protocol', status: response.status}) : success(value);
          },
        ) as Promise<Result<never>>;
      },

    visit: (url, signal) =>
      exchange(url, {redirect: 'manual', credentials: 'include'}, signal, async (response) =>
        response.type === 'opaqueredirect' || /^3/.test(`${response.status}`)
          ? success(undefined)
          : failure(await refusal(response)),
      ),

    look: async (url, init = {}) => {
      const signal = init.signal ?? new AbortController().signal;
      const seen = await exchange(url, init, signal, async (response) => {
        const text = await response.text();
        const isRedirect = response.type === 'opaqueredirect';
        return success({url: response.url, status: response.status, isRedirect, text, json: parseJson(fields, text)});
      });
      return seen.ok ? seen.value : undefined;
    },
  };
};

/** Sent as JSON; a form goes as it is. */
const isData = (body: unknown) =>
  body !== undefined && !(body instanceof URLSearchParams) && !(body instanceof FormData);

/** A proxy's, or that of a network which wants people to sign in to it first: not what was asked for. */
const isPage = (response: Response) => /\bhtml\b/.test(response.headers.get('Content-Type') ?? '');

/** The body, if the server says that it is JSON. A connection lost half-way is thrown on, as any other. */
const json = async (response: Response): Promise<unknown> => {
  if (response.status === 204 || !/\bjson\b/.test(response.headers.get('Content-Type') ?? '')) return undefined;
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Code and data of a refusal. Its `message` and `details` are not even read: they can hold raw placeholders, what a
 * person typed, or a provider's secrets.
 */
const refusal = async (response: Response): Promise<AuthError> => {
  const body = fields(await json(response));
  const code = text(body['code']);
  return code
    ? {kind: 'server', code, status: response.status, data: body['data']}
    : {kind: 'protocol', status: response.status};
};
