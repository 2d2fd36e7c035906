/** Answers the hosts of real providers inside this process, for the requests of one piece of work only. */
import {setupServer} from 'msw/node';
import type {RequestHandler} from 'msw';

const interceptor = setupServer();
let users = 0;

/** From now on requests can be answered here; the returned function ends that. Everything else passes through. */
export function startInterception(): () => void {
  if (users++ === 0) interceptor.listen({onUnhandledRequest: 'bypass'});
  let stopped = false;
  return () => {
    if (stopped) return;
    stopped = true;
    if (--users === 0) interceptor.close();
  };
}

/** Several servers may run in one process (tests do): each sees its own answers. */
export const answeredBy = <T>(handlers: readonly RequestHandler[], work: () => Promise<T>): Promise<T> =>
  interceptor.boundary(() => {
    interceptor.use(...handlers);
    return work();
  })();
