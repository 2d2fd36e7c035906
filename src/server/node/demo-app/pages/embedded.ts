/**
 * `<auth-sign-in>` inside the application's own page: the sign-in starts and ends here, and nothing is loaded again.
 * Providers stand in a window of their own.
 */
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

/** Of the element, what is used here. */
interface SignInElement extends HTMLElement {
  authorizationUrl: () => Promise<string>;
  restart(): void;
}

const {appId} = await loadAppConfig();
// The reverse proxy makes this origin the identity server's too; see ../server.ts.
const endpoint = location.origin;
const scopes = ['email'];
const place = document.getElementById('sign-in')!;

/** The URL the SDK would navigate to. It keeps what it needs for the callback, as if it had. */
const prepareAuthorizationUrl = () =>
  new Promise<string>((resolve, reject) => {
    const sdk = new BaseClient(
      {endpoint, appId, scopes},
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

function greet(name: string): void {
  const title = document.createElement('h2');
  title.textContent = `Hello, ${name}`;
  title.tabIndex = -1;
  const text = document.createElement('p');
  text.textContent = 'You are signed in, and this page was never left.';
  const link = document.createElement('a');
  link.href = '/';
  link.textContent = 'Your account';
  place.replaceChildren(title, text, link);
  title.focus();
}

async function finish(client: LogtoClient, callbackUrl: string): Promise<void> {
  await client.handleSignInCallback(callbackUrl);
  const {name, email, sub} = await client.getIdTokenClaims();
  greet(name ?? email ?? sub);
}

function showForm(client: LogtoClient | undefined): void {
  const element = document.createElement('auth-sign-in') as SignInElement;
  element.setAttribute('site-name', 'Fernway');
  element.setAttribute('frame', 'plain');
  element.setAttribute('heading-level', '2');
  element.setAttribute('app-id', appId);
  element.setAttribute('start-url', '/embedded');
  element.setAttribute('completion', 'in-place');
  element.setAttribute('social', 'popup');
  // Where cookies are blocked the SDK cannot begin; the form is there all the same, and says so.
  if (client) element.authorizationUrl = prepareAuthorizationUrl;
  element.addEventListener('auth-complete', (event) => {
    const {callbackUrl} = event as Event & {callbackUrl?: string};
    if (client && callbackUrl) finish(client, callbackUrl).catch(() => element.restart());
  });
  place.append(element);
}

const client = keepsData() ? new LogtoClient({endpoint, appId, scopes}) : undefined;
if (await client?.isAuthenticated().catch(() => false)) location.replace('/');
else showForm(client);
