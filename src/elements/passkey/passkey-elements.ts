/**
 * All that passkeys are drawn with.
 */
export * from './auth-create-passkey-screen.ts';
export * from './auth-passkey-button.ts';
export * from './auth-passkey-screen.ts';
