/** A small router for web-standard requests, with the answers and headers that every API route shares. */
import {ApiError} from './api-error.ts';

type Method = 'GET' | 'POST' | 'PUT';

/** One request on its way to a handler. */
export interface Call {
  request: Request;
  url: URL;
  /** The `:name` parts of the path. */
  params: Record<string, string>;
}

export interface Route {
  method: Method;
  /** With `:name` for a part that varies. */
  path: string;
  handle: (call: Call) => Promise<Response>;
}

const apiHeaders = {
  vary: 'Accept-Encoding, Origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {'content-type': 'application/json; charset=utf-8', ...headers},
  });

export const text = (body: string, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(body, {status, headers: {'content-type': 'text/plain; charset=utf-8', ...headers}});

export const noContent = (): Response => new Response(null, {status: 204});

/** Something that is not what it claims to be, such as JSON; the answer has no code. */
class Malformed extends Error {}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // The parser's own message quotes the body.
    throw new Malformed('The body is not valid JSON.');
  }
}

/** The body as data: JSON or a form; an empty one is `{}`. Anything else is a string, which no schema accepts. */
export async function readBody(request: Request): Promise<unknown> {
  const body = await request.text().catch(() => {
    throw new Malformed('The body ended too early.');
  });
  if (body === '') return {};
  const type = request.headers.get('content-type') ?? '';
  if (/^application\/([\w.-]+\+)?json\b/i.test(type)) return parseJson(body);
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return Object.fromEntries(new URLSearchParams(body));
  return body;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Malformed('The path cannot be decoded: a percent sign is wrong.');
  }
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? '';
    if (part.startsWith(':') && value) params[part.slice(1)] = decode(value);
    else if (part !== value) return undefined;
  }
  return params;
}

const allowOf = (routes: readonly Route[]): string =>
  routes.map(({method}) => (method === 'GET' ? 'HEAD, GET' : method)).join(', ');

async function answer(routes: readonly Route[], request: Request): Promise<Response> {
  const url = new URL(request.url);
  const matches = routes.flatMap((route) => {
    const params = matchPath(route.path, url.pathname);
    return params ? [{route, params}] : [];
  });
  if (matches.length === 0) return text('Not Found', 404);
  const allow = allowOf(matches.map(({route}) => route));
  if (request.method === 'OPTIONS') return text('', 200, {allow});
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const match = matches.find(({route}) => route.method === method);
  if (!match) return text('Method Not Allowed', 405, {allow});
  return match.route.handle({request, url, params: match.params});
}

function refuse(error: unknown, report: (error: unknown) => void): Response {
  if (error instanceof ApiError) return json(error, error.status);
  if (error instanceof Malformed) return json({message: error.message}, 400);
  report(error);
  return json({message: 'Internal server error.'}, 500);
}

/** @param report gets what nobody expected; the answer to it is a 500 that says nothing */
export function createRouter(routes: readonly Route[], report: (error: unknown) => void) {
  return async (request: Request): Promise<Response> => {
    const response = await answer(routes, request).catch((error: unknown) => refuse(error, report));
    for (const [name, value] of Object.entries(apiHeaders)) response.headers.set(name, value);
    return response;
  };
}
