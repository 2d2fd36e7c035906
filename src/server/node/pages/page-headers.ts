/** What every page of the hosted UI is sent with, redirects included. */
import type {ServerResponse} from 'node:http';
import {redirect} from '../http.ts';

/** For what is no page, and for pages to add to. */
export const nothingAllowed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What the pages may load: nothing but themselves, and logos from anywhere safe. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: https:",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Under Vite: its client puts styles into the page, and has a socket of its own for reloading. */
export const developmentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' http://localhost:* ws://localhost:*",
  "img-src 'self' data: https:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const pageHeaders = {
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'Accept-Encoding',
};

export function redirectPage(res: ServerResponse, status: 302 | 303, location: string): void {
  for (const [name, value] of Object.entries(pageHeaders)) res.setHeader(name, value);
  res.setHeader('content-security-policy', contentSecurityPolicy);
  redirect(res, status, location);
}
