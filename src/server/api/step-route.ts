/**
 * A route of a sign-in that was started; each flow lists its own.
 */
import type * as z from 'zod/mini';
import type {Step} from './context.ts';
import type {Route} from './http.ts';
import {invalidInput} from './invalid-input.ts';

export interface StepRoute extends Pick<Route, 'method'> {
  /** Under `/api/experience`. */
  readonly path: string;
  /** What is not a `Response` is answered as JSON. */
  readonly answer: (step: Omit<Step, 'body'>, readBody: () => Promise<unknown>) => Promise<Response | object>;
}

/** @throws {ApiError} `guard.invalid_input` for what does not fit */
export function check<T>(schema: z.ZodMiniType<T>, part: 'body' | 'query', input: unknown): T {
  const result = schema.safeParse(input, {reportInput: false});
  if (!result.success) throw invalidInput(part, result.error, input);
  return result.data;
}

/** @param schema of the body; `undefined` where there is none */
export const stepRoute = <Body>(
  method: Route['method'],
  path: string,
  schema: z.ZodMiniType<Body> | undefined,
  handle: (step: Step<Body>) => Promise<Response | object>,
): StepRoute => ({
  method,
  path,
  answer: async (step, readBody) =>
    handle({...step, body: schema ? check(schema, 'body', await readBody()) : (undefined as Body)}),
});
