/** A connector's failure as an error of the API. What is no connector error (a dead network) stays: a 500 without code. */
import {ConnectorError} from '@logto/connector-kit';
import {ApiError} from '../../api/api-error.ts';

/** For social connectors and those that send messages; the status comes with the code. */
export function rethrowConnectorError(error: unknown): never {
  if (!(error instanceof ConnectorError)) throw error;
  throw new ApiError(`connector.${error.code}`, {data: error.data});
}

/** Enterprise connectors answer 500, whatever went wrong. */
export const ssoError = (code: string, data: Record<string, unknown>): ApiError =>
  new ApiError(`connector.${code}`, {status: 500, data: {ssoErrorCode: code, ...data}});
