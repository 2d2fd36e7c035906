/**
 * A server that answers as a real Logto once did: the exchanges of a recording, in their order. Every request has to
 * be the one that was recorded, with the same body.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import type {SignInSettings} from '../../src/protocol/settings.ts';

export interface Exchange {
  readonly n: number;
  readonly request: {readonly method: string; readonly url: string; readonly body: Record<string, unknown> | null};
  readonly response: {readonly status: number; readonly headers: Record<string, string>; readonly body: unknown};
}

/** The exchanges of a file of `test/server/recordings`, by number. */
export const recording = (file: string, numbers: readonly number[]): Exchange[] => {
  const url = new URL(`../server/recordings/${file}.json`, import.meta.url);
  const {exchanges} = JSON.parse(readFileSync(url, 'utf8')) as {exchanges: Exchange[]};
  return numbers.map((n) => {
    const exchange = exchanges.find((each) => each.n === n);
    assert.ok(exchange, `${file} has no exchange ${n}`);
    return exchange;
  });
};

/** The connector answers with what the callback gave, `state` or not; the redirect URI is ours to add. */
const comparable = (body: Record<string, unknown> | null | undefined) => {
  if (!body || !('connectorData' in body)) return body ?? null;
  const {state: _, redirectUri: __, ...connectorData} = body['connectorData'] as Record<string, unknown>;
  return {...body, connectorData};
};

/** Everything but the settings and the single sign-on look-up, which the recordings leave to other files. */
export const replay = (exchanges: readonly Exchange[], settings: SignInSettings) => {
  let next = 0;
  const wrong: unknown[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const {pathname} = new URL(request.url);
    if (pathname.includes('well-known')) return Response.json(settings);
    if (pathname.endsWith('/sso-connectors')) return Response.json({connectorIds: []});
    const exchange = exchanges[next++];
    const text = await request.text();
    const asked = {
      method: request.method,
      path: pathname,
      body: comparable(text ? (JSON.parse(text) as Record<string, unknown>) : null),
    };
    const recorded = exchange && {
      method: exchange.request.method,
      path: new URL(exchange.request.url).pathname,
      body: comparable(exchange.request.body),
    };
    try {
      assert.deepEqual(asked, recorded);
    } catch (error) {
      wrong.push(error);
    }
    assert.ok(exchange);
    const {status, headers, body} = exchange.response;
    const type = headers['content-type'] ?? (typeof body === 'string' ? 'text/plain' : 'application/json');
    if (body === null) return new Response(null, {status});
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers: {'Content-Type': type},
    });
  };
  return {
    fetch,
    /** All of them were asked for, and nothing else was. */
    check: () => {
      assert.deepEqual(wrong, []);
      assert.equal(next, exchanges.length, 'as many requests as were recorded');
    },
  };
};
