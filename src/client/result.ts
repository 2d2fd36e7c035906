/**
 * Expected failures are values: every call gives a `Result`, and what can go wrong is a closed union.
 */
export type Result<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly error: AuthError};

export type AuthError =
  /** No answer at all: offline, refused by CORS, connection lost. */
  | {readonly kind: 'network'}
  /** No answer in time. */
  | {readonly kind: 'timeout'}
  /** The call was given up because a newer one took its place. */
  | {readonly kind: 'aborted'}
  /** An answer that is not of the contract: wrong shape, an error page of a proxy. */
  | {readonly kind: 'protocol'; readonly status: number}
  /** It could not be proved that a person is there, so that the server was not asked. */
  | {readonly kind: 'captcha'; readonly why: 'blocked' | 'timeout' | 'failed' | 'unsupported' | 'network'}
  /** It can never go well as all of it is set up; `fault` is one of `src/doctor/faults.ts`. */
  | {readonly kind: 'misconfigured'; readonly fault: string}
  /** The page gave no authorization URL that the sign-in could begin at. */
  | {readonly kind: 'authorization'; readonly why: 'begin-failed' | 'misconfigured'}
  /** The server refused. `data` is unvalidated: parse it with `src/protocol/errors.ts` before use. */
  | {readonly kind: 'server'; readonly code: string; readonly status: number; readonly data: unknown};

export const success = <T>(value: T): Result<T> => ({ok: true, value});
export const failure = (error: AuthError): Result<never> => ({ok: false, error});

/** Whether the server may have done what was asked nevertheless: it gave no answer, or none that can be understood. */
export const isLost = (error: AuthError) =>
  error.kind === 'server'
    ? error.status >= 500 || error.status === 429
    : error.kind !== 'captcha' && error.kind !== 'misconfigured' && error.kind !== 'authorization';
