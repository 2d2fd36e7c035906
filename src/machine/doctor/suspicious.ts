import type {AuthError} from '../../client/result.ts';
import type {FaultId} from '../../doctor/faults.ts';

/** What the server says of a request that nobody who signs in has made. */
export const refusals: Readonly<Record<string, FaultId>> = {
  'oidc.invalid_client': 'wrong-app-id',
  'oidc.invalid_redirect_uri': 'redirect-uri',
};

/** There is somebody, and it may not be Logto, which would say something about this. */
export const isNoAnswer = (status: number) => (status >= 200 && status < 300) || status === 404 || status === 405;

/** Whether a failure can be a fault of the set-up at all: a 500, a time limit, a wrong password never is. */
export const isSuspicious = (error: AuthError): boolean => {
  switch (error.kind) {
    case 'network':
      return true;
    case 'protocol':
      return isNoAnswer(error.status);
    case 'server':
      return error.code in refusals || error.code === 'session.not_found' || error.code === 'oidc.invalid_request';
    default:
      return false;
  }
};
