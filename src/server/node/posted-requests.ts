/**
 * OpenID Connect lets an application post what it otherwise puts into the URL, to sign in and to sign out. Our provider
 * does that only with cookies for every site, which a server without https cannot set; so it gets a GET of the same.
 */
import type {IncomingMessage} from 'node:http';
import {readForm, urlOf} from './http.ts';

const endpoints = ['/oidc/auth', '/oidc/session/end'];

export async function unpost(req: IncomingMessage): Promise<void> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(req.headers['content-type'] ?? '');
  const {pathname} = urlOf(req);
  if (req.method !== 'POST' || !isForm || !endpoints.includes(pathname)) return;
  Object.assign(req, {url: `${pathname}?${await readForm(req)}`, method: 'GET'});
}
