/** What every pretend provider is made of. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {RequestHandler} from 'msw';
import type {Clock} from '../../api/ports.ts';
import type {Config} from '../config-schema.ts';
import type {Switches} from './switches.ts';

export interface SandboxContext {
  /** Of the identity server. */
  origin: string;
  /** Origins whose `/callback/<connector>` is registered at the providers: ours, and those of proxies in front. */
  returnOrigins: readonly string[];
  config: Config;
  clock: Clock;
  switches: Switches;
}

export interface PretendProvider {
  /** Serves what the browser, and for OAuth2 and Okta the server, asks for below `/sandbox/<name>`. */
  handle(req: IncomingMessage, res: ServerResponse, path: string): Promise<void>;
  /** Answers to requests for the real hosts. */
  handlers: readonly RequestHandler[];
  /** Forgets codes, tokens and sessions. */
  reset(): void;
}

export const callbackUris = ({returnOrigins}: SandboxContext, connectorId: string): string[] =>
  returnOrigins.map((origin) => `${origin}/callback/${connectorId}`);

/** `uri` with more query parameters; empty ones are left out. */
export function withQuery(uri: string, parameters: Record<string, string | null | undefined>): string {
  const url = new URL(uri);
  for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
  return url.href;
}
