/**
 * Checks a deployment from outside. It changes nothing there but for one sign-in that is begun and left to end by
 * itself, and nobody is written to.
 */
import {fields} from '../../protocol/readers.ts';
import {bad, skipped, type Finding} from './finding.ts';
import {pages} from './pages.ts';
import {callback, consent} from './proxy.ts';
import {reach} from './reach.ts';
import {signIn} from './sign-in.ts';
import {createVisitor} from './visitor.ts';

export type {Finding} from './finding.ts';

export interface DoctorOptions {
  readonly appId?: string | undefined;
  /** One of that application's. */
  readonly redirectUri?: string | undefined;
  /** The path of the page with the form, where it is the application's own; the hosted paths by default. */
  readonly page?: string | undefined;
}

/** @param url of the public origin */
export const doctor = async (url: string, {appId, redirectUri, page}: DoctorOptions = {}): Promise<Finding[]> => {
  const visitor = createVisitor(new URL(url).origin);
  const {findings, settings} = await reach(visitor);
  if (!settings) return [...findings];
  const application = appId && redirectUri ? {appId, redirectUri} : undefined;
  const wantsCaptcha = Object.keys(fields(settings['captchaConfig'])).length > 0;
  const isForwarded = findings.every(({fault}) => fault !== 'oidc-not-forwarded' && fault !== 'api-not-forwarded');
  const checks = [
    // What is known to fail is not told twice.
    async () => (isForwarded ? signIn(visitor, application) : skipped('authorization', 'needs /oidc and /api')),
    () => consent(visitor),
    () => callback(visitor),
    () => pages(visitor, page, wantsCaptcha),
  ];
  const found = [...findings];
  for (const check of checks) {
    const more = await check().catch((error: Error) => bad('reach', 'unreachable', error.name));
    found.push(...(Array.isArray(more) ? more : [more]));
  }
  return found;
};
