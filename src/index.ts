/**
 * Defines `<auth-sign-in>`, and names the types of its events and options.
 */
import {AuthSignIn} from './elements/auth-sign-in.ts';
import {define} from './elements/define.ts';

define('auth-sign-in', AuthSignIn);

export * from './element.ts';
