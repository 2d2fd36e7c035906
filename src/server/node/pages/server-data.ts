/**
 * The settings inside the page, which saves it a request. The place is the literal that a Logto server fills too; ours
 * is in a data block, because our policy allows no inline script.
 */
import {escapeHtml} from '../escape-html.ts';

const PLACEHOLDER = '"__LOGTO_SSR__"';

export interface ServerData {
  signInExperience: {appId?: string; organizationId?: string; data: unknown};
  phrases: {lng: string; data: unknown};
}

/** Nothing in it can end the element it stands in. */
const unsafe: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

export const fillServerData = (html: string, data: ServerData): string =>
  html.replace(PLACEHOLDER, () =>
    JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => unsafe[character]!),
  );

/** What titles mention, and where a sign-in that has ended begins anew. The settings have no place for it. */
export interface Application {
  readonly name: string;
  readonly url: string;
}

export const fillApplication = (html: string, {name, url}: Application): string =>
  fillMeta(fillMeta(html.replace(toBeFilledIn, ''), 'application-name', name), 'application-url', url);

/** What the page says of the two to whoever writes it. */
const toBeFilledIn = /<!--(?:(?!-->)[^])*-->\s*(?=<meta name="application-name")/;

const fillMeta = (html: string, name: string, content: string) =>
  html.replace(`<meta name="${name}" content=""`, () => `<meta name="${name}" content="${escapeHtml(content)}"`);
