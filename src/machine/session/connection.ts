/**
 * The connection to the server. A failure that all of the set-up is to blame for is told from one that passes; the code
 * that can tell loads once something has failed.
 */
import {createHttp, type Http, type HttpOptions} from '../../client/http.ts';
import {failure, type Result} from '../../client/result.ts';
import {loaderFrom} from '../../platform/load.ts';
import {isSuspicious} from '../doctor/suspicious.ts';

/** People wait for it with something that has failed already. */
const load = loaderFrom(import.meta.url, 3000);

/** For so long after its beginning an interaction is surely alive. */
const momentMs = 60_000;

/** What its calls know of each other. */
export interface Begun {
  /** By `performance.now()`. */
  at?: number;
}

export const connect = (
  given: HttpOptions,
  authorizationUrl: string | undefined,
  begun: Begun,
): Pick<Http, 'until' | 'visit'> => {
  const http = createHttp(given);
  // Whoever brings a way of their own to send requests knows where they go.
  if (given.fetch) return http;

  const explained = async <T>(result: Result<T>, url: string): Promise<Result<T>> => {
    if (result.ok || !isSuspicious(result.error)) return result;
    const said = {
      authorizationUrl,
      appId: given.appId(),
      hasJustBegun: performance.now() - (begun.at ?? -Infinity) < momentMs,
    };
    const fault = await load(() => import('../doctor/explain.ts'))
      .then(({explain}) => explain({error: result.error, url}, said))
      .catch(() => undefined);
    return fault ? failure({kind: 'misconfigured', fault}) : result;
  };

  return {
    until: (signal, before) => {
      const send = http.until(signal, before);
      return (async (...call: Parameters<typeof send>) => {
        const [method, path] = call;
        const result = await send(...call);
        if (result.ok && method === 'GET' && path === '/api/interaction/consent') checkConsent();
        return explained(result, given.origin() + path);
      }) as typeof send;
    },
    visit: async (url, signal) => {
      const result = await http.visit(url, signal);
      if (result.ok) begun.at = performance.now();
      return explained(result, url);
    },
  };
};

/** An application of one's own gets here only where a proxy has lost the way to the server. Nobody waits for it. */
const checkConsent = () => {
  load(() => import('../doctor/explain.ts')).then(
    ({explainConsent}) => explainConsent(),
    () => {},
  );
};
