/**
 * As much of Hanko's flow API as its first screen asks for: what the browser can do, then how to sign in.
 */
import type {Files, Served} from './serve.ts';

const json = (value: unknown): Served => ({type: 'application/json', body: JSON.stringify(value)});

const input = (name: string, type: string, more = {}) => ({name, type, hidden: false, required: true, ...more});
const action = (name: string, inputs: readonly ReturnType<typeof input>[]) => ({
  action: name,
  description: name,
  href: `/login?action=${name}%40flow`,
  inputs: Object.fromEntries(inputs.map((each) => [each.name, each])),
});
const state = (name: string, actions: readonly ReturnType<typeof action>[]) =>
  json({
    name,
    status: 200,
    csrf_token: 'bench',
    payload: {},
    links: [],
    actions: Object.fromEntries(actions.map((each) => [each.action, each])),
  });

const hidden = {hidden: true};
const providers = ['Google', 'GitHub', 'Apple'].map((name) => ({name, value: name.toLowerCase()}));

const capabilities = state('preflight', [
  action('register_client_capabilities', [
    input('webauthn_available', 'boolean', hidden),
    input('webauthn_conditional_mediation_available', 'boolean', {hidden: true, required: false}),
    input('webauthn_platform_authenticator_available', 'boolean', {hidden: true, required: false}),
  ]),
]);

const signIn = state('login_init', [
  action('continue_with_login_identifier', [input('email', 'email')]),
  action('webauthn_generate_request_options', []),
  action('thirdparty_oauth', [
    input('provider', 'string', {hidden: true, allowed_values: providers}),
    input('redirect_to', 'string', hidden),
    input('code_verifier', 'string', {hidden: true, required: false}),
  ]),
]);

export const hankoApi: Files = {
  '/api/sessions/validate': json({is_valid: false}),
  '/api/login': (query) => (query.has('action') ? signIn : capabilities),
};
