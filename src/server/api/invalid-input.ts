/**
 * What is wrong with a request, in the words of the wire: existing clients know the issue names of an older zod, so
 * they are translated. Values of the request are not repeated, except for one that is not in a list.
 */
import type * as z from 'zod/mini';
import {ApiError} from './api-error.ts';

type Issue = z.core.$ZodIssue;
type WireIssue = {code: string; path: PropertyKey[]; message: string} & Record<string, unknown>;

const typeName = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], input);
}

function toWire(issue: Issue, input: unknown): WireIssue {
  const path = [...issue.path];
  const value = valueAt(input, path);
  const missing = {code: 'invalid_type', received: 'undefined', path, message: 'Required'};
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return {...missing, expected: issue.expected};
      return {
        code: 'invalid_type',
        expected: issue.expected,
        received: typeName(value),
        path,
        message: `Expected ${issue.expected}, received ${typeName(value)}`,
      };
    case 'invalid_value': {
      const options = issue.values.map((each) => `'${String(each)}'`).join(' | ');
      if (value === undefined) return {...missing, expected: options};
      return {
        received: value,
        code: 'invalid_enum_value',
        options: issue.values,
        path,
        message: `Invalid enum value. Expected ${options}`,
      };
    }
    case 'invalid_format':
      return {
        validation: issue.format,
        code: 'invalid_string',
        message: issue.format === 'regex' ? 'Invalid' : `Invalid ${issue.format}`,
        path,
      };
    case 'too_small':
    case 'too_big': {
      const isMinimum = issue.code === 'too_small';
      const limit = isMinimum ? issue.minimum : issue.maximum;
      return {
        code: issue.code,
        [isMinimum ? 'minimum' : 'maximum']: limit,
        type: issue.origin,
        inclusive: issue.inclusive ?? true,
        exact: false,
        message: `${issue.origin} must have ${isMinimum ? 'at least' : 'at most'} ${limit} character(s)`,
        path,
      };
    }
    default:
      return {code: issue.code, path, message: 'Invalid input'};
  }
}

/** `guard.invalid_input` for a body or query that does not have the form it must have. */
export function invalidInput(part: 'body' | 'query', error: z.core.$ZodError, input: unknown): ApiError {
  const issues = error.issues.map((issue) => toWire(issue, input));
  const lines = issues.map(({path, code, message}) => `Error in key path "${path.join('.')}": (${code}) ${message}`);
  return new ApiError('guard.invalid_input', {
    message: `The request ${part} is invalid.`,
    data: {issues, name: 'ZodError'},
    details: lines.join('\n'),
  });
}
