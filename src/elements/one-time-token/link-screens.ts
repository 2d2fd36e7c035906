/**
 * All that a link from a message is drawn with.
 */
export * from './auth-one-time-token-screen.ts';
export * from './auth-switch-account-screen.ts';
