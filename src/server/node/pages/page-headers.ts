/** What every page of the hosted UI is sent with, redirects included. */
import type {ServerResponse} from 'node:http';
import {redirect} from '../http.ts';

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

export const pageHeaders = {
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'Accept-Encoding',
};

export function redirectPage(res: ServerResponse, status: 302 | 303, location: string): void {
  for (const [name, value] of Object.entries(pageHeaders)) res.setHeader(name, value);
  res.setHeader('content-security-policy', contentSecurityPolicy);
  redirect(res, status, location);
}
