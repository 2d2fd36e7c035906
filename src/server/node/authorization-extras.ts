/** What an application may ask for in its authorization request, and the path of the hosted UI this leads to. */
import * as z from 'zod';

/** Parameters oidc-provider does not know by itself (`login_hint` and `ui_locales` it does). */
export const extraParameters = [
  'first_screen',
  'interaction_mode',
  'identifier',
  'direct_sign_in',
  'organization_id',
  'one_time_token',
];

const routes = {
  sign_in: 'sign-in',
  signIn: 'sign-in',
  register: 'register',
  reset_password: 'reset-password',
  'identifier:sign_in': 'identifier-sign-in',
  'identifier:register': 'identifier-register',
  single_sign_on: 'single-sign-on',
} as const;

const extras = z.object({
  first_screen: z.enum(Object.keys(routes) as [keyof typeof routes]).optional(),
  interaction_mode: z.enum(['signIn', 'signUp']).optional(),
  identifier: z
    .string()
    .regex(/^(username|email|phone)( (username|email|phone))*$/)
    .optional(),
  login_hint: z.string().optional(),
  direct_sign_in: z.string().optional(),
  organization_id: z.string().optional(),
  ui_locales: z.string().optional(),
  one_time_token: z.string().optional(),
});
type Extras = z.infer<typeof extras>;

function firstRoute({first_screen, interaction_mode}: Extras): string {
  if (first_screen) return routes[first_screen];
  return interaction_mode === 'signUp' ? 'register' : 'sign-in';
}

/** Where the sign-in starts. One bad value spoils the whole set: then only `app_id` is passed on. */
export function signInLocation(clientId: string, parameters: Record<string, unknown>): string {
  const asked = extras.safeParse(parameters).data ?? {};
  const route = firstRoute(asked);
  const query = new URLSearchParams({app_id: clientId});
  for (const name of ['organization_id', 'ui_locales', 'one_time_token', 'login_hint', 'identifier'] as const) {
    const value = asked[name];
    if (value) query.set(name, value);
  }
  const direct = /^(social|sso):(.+)$/.exec(asked.direct_sign_in ?? '');
  if (!direct) return `/${route}?${query}`;
  query.set('fallback', route);
  return `/direct/${direct[1]}/${encodeURIComponent(direct[2]!)}?${query}`;
}

/** The readable `_logto` cookie: raw JSON. `undefined` when there is nothing that a cookie can hold as it is. */
export function uiContextCookie(clientId: string, parameters: Record<string, unknown>): string | undefined {
  const asked = extras.safeParse(parameters).data;
  if (!asked) return undefined;
  const value = JSON.stringify({appId: clientId, organizationId: asked.organization_id, uiLocales: asked.ui_locales});
  return /^[ -:<-~]*$/.test(value) ? value : undefined;
}
