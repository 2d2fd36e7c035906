/**
 * The code of a device: its form belongs to the OIDC provider, which stands beside the server of a flow. It answers with
 * redirects to our page, whose cookie has the secret of the form.
 */
import {origin} from './pretend-browser.ts';

/** What the device shows. */
const shown = 'BCDF-GHJK';

const keepSecret = (seconds: number) => {
  document.cookie = `_logto_device_flow_xsrf=secret; path=/; max-age=${seconds}; samesite=lax`;
};

/** Nothing of the flow before is left. */
export const forgetDevice = () => keepSecret(0);

/** Where the provider sends a browser that comes to begin. */
export const beginAtDevice = ({pathname, search}: URL): URL | undefined => {
  if (pathname !== '/oidc/device') return undefined;
  keepSecret(600);
  return new URL(`/device${search}`, origin);
};

/** What it answers to the form; nothing to anything else. */
export const answerDevice = async (request: Request): Promise<Response | undefined> => {
  if (new URL(request.url).pathname !== '/oidc/device') return undefined;
  const form = new URLSearchParams(await request.text());
  const code = form.get('user_code') ?? '';
  const wrong = new URLSearchParams({input_code: code, error: 'NotFoundError'});
  const next = form.has('abort') ? '/device?error=AbortedError' : code === shown ? '/sign-in' : `/device?${wrong}`;
  const redirected = {redirected: {value: true}, url: {value: origin + next}};
  return Object.defineProperties(new Response(), redirected);
};
