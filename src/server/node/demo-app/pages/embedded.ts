/** `<auth-sign-in>` inside the application's own page: the sign-in starts and ends without leaving it. */
import 'auth-sign-in';
import LogtoClient, {
  BaseClient,
  BrowserStorage,
  createRequester,
  generateCodeChallenge,
  generateCodeVerifier,
  generateState,
} from '@logto/browser';
import {keepsData, loadAppConfig, redirectUri} from './app-config.ts';

const {appId} = await loadAppConfig();
// The reverse proxy makes this origin the identity server's too; see ../server.ts.
const endpoint = location.origin;

/** The URL the SDK would navigate to. It keeps what it needs for the callback, as if it had. */
const prepareAuthorizationUrl = () =>
  new Promise<string>((resolve, reject) => {
    const sdk = new BaseClient(
      {endpoint, appId, scopes: ['email']},
      {
        requester: createRequester(fetch),
        storage: new BrowserStorage(appId),
        navigate: resolve,
        generateCodeChallenge,
        generateCodeVerifier,
        generateState,
      },
    );
    sdk.signIn({redirectUri: redirectUri()}).catch(reject);
  });

/** Where cookies are blocked, the SDK cannot begin; the form is there all the same, and says so. */
const tolerant = async <T>(ask: () => Promise<T>): Promise<T | undefined> =>
  keepsData() ? ask().catch(() => undefined) : undefined;

if (await tolerant(() => new LogtoClient({endpoint, appId}).isAuthenticated())) location.replace('/');
else {
  const element = document.createElement('auth-sign-in');
  element.setAttribute('site-name', 'Fernway');
  element.setAttribute('frame', 'plain');
  element.setAttribute('heading-level', '2');
  element.setAttribute('app-id', appId);
  element.setAttribute('start-url', '/embedded');
  const url = await tolerant(prepareAuthorizationUrl);
  if (url) element.setAttribute('authorization-url', url);
  document.getElementById('sign-in')!.append(element);
}
