/** Whether a browser would keep the interaction's cookie, and send it where it belongs. */
import {bad, good, type Finding} from './finding.ts';

const name = '_interaction';

/** @param cookies as they were set */
export const cookieFinding = (origin: string, cookies: readonly string[]): Finding => {
  const found = cookies.find((each) => each.startsWith(`${name}=`));
  if (!found) return bad('cookies', 'interaction-cookie-lost', `the authorization request sets no ${name}`);
  const attributes = new Map(
    found
      .split(';')
      .slice(1)
      .map((each) => {
        const [key = '', value = ''] = each.trim().split('=');
        return [key.toLowerCase(), value.toLowerCase()];
      }),
  );
  const isHttps = origin.startsWith('https:');
  if (!isHttps && attributes.has('secure')) return bad('cookies', 'secure-cookies', `${name} is Secure`);
  if (isHttps && !attributes.has('secure')) return bad('cookies', 'cookies-not-secure', `${name} is not Secure`);
  const wrong = [
    attributes.get('path') === '/' ? '' : `Path=${attributes.get('path') ?? ''}`,
    attributes.get('samesite') === 'lax' ? '' : `SameSite=${attributes.get('samesite') ?? ''}`,
    attributes.has('httponly') ? '' : 'no HttpOnly',
    attributes.has('domain') ? `Domain=${attributes.get('domain')}` : '',
  ].filter(Boolean);
  return wrong.length > 0
    ? bad('cookies', 'cookie-attributes', `${name} has ${wrong.join(', ')}`)
    : good('cookies', `${name} is kept`);
};
