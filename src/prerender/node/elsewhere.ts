/**
 * A server that knows one page sends it at every address and to everybody. What is in it is one screen, in one language
 * and for one application: where another is wanted, a script before it takes it out as it arrives, before anybody sees
 * it, and all is as without.
 */
import type {Attributes} from '../attributes.ts';

/** What the script is told, by attributes of its element. */
export interface Place extends Attributes {
  /** Where this screen is the first, parted by spaces. */
  readonly 'data-paths': string;
  /** All that there are, parted by spaces. */
  readonly 'data-locales': string;
  /** The languages of the browser count. */
  readonly 'data-detect': true | undefined;
  /** Whose branding it has; nothing where it is the tenant's. */
  readonly 'data-app-id': string | undefined;
  readonly 'data-organization-id': string | undefined;
}

/** Runs in the page, and has nothing but what is in it. */
const leaveOut = () => {
  const {paths = '', locales = '', detect, appId, organizationId} = document.currentScript?.dataset ?? {};
  const query = new URLSearchParams(location.search);
  /** Of the authorization request, as `platform/storage.ts` keeps it. */
  const asked = (name: string) => {
    try {
      return query.get(name) ?? sessionStorage.getItem(name) ?? '';
    } catch {
      return '';
    }
  };
  /** Language and script: Chinese is two to those who read it. */
  const kindOf = (tag: string) => {
    try {
      const {language, script} = new Intl.Locale(tag.replace(/[.@;].*/, '').replaceAll('_', '-')).maximize();
      return `${language}-${script}`;
    } catch {
      return '';
    }
  };
  const ours = locales.split(' ').map(kindOf);
  const wishes = [...asked('ui_locales').split(/[\s,]+/), ...(detect === undefined ? [] : navigator.languages)];
  const wanted = wishes.map(kindOf).find((each) => ours.includes(each)) ?? kindOf(document.documentElement.lang);
  if (
    paths.split(' ').includes(location.pathname) &&
    !query.has('one_time_token') &&
    wanted === kindOf(document.documentElement.lang) &&
    (appId ?? asked('app_id')) === asked('app_id') &&
    (organizationId ?? '') === asked('organization_id')
  )
    return;
  new MutationObserver((_changes, observer) => {
    const host = document.querySelector('auth-sign-in');
    if (!host) return;
    observer.disconnect();
    for (const each of document.querySelectorAll('[data-auth-prerender]')) each.remove();
    // What is still to come of it goes where nobody is.
    host.replaceWith(host.cloneNode(false));
  }).observe(document, {childList: true, subtree: true});
};

export const elsewhereScript = `(${leaveOut.toString()})();\n`;
