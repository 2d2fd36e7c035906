/**
 * The tenant's CSS before there is a script: confined rule by rule by the code that does it at run time, and with the
 * class names that it may ask for. A rule that cannot be had that way comes with the script.
 */
import type {Tree} from '../theme/confine.ts';
import {beside, onCard, pageContainer} from '../theme/stock-names.ts';
import {copyTenantRules, type PageTokens} from '../theme/tenant-rules.ts';
import {Sheet} from './css/rules.ts';
import {lastOnes} from './last-ones.ts';

/** As HTML has it, so that the text in the page is the one that the hash is of. */
const asInHtml = (css: string) =>
  css
    .replace(/\r\n?|\f/g, '\n')
    .replaceAll('\0', '\ufffd')
    .replace(/\p{Surrogate}/gu, '\ufffd');

/** What a page around the element has set, nobody knows here: there tokens wait for the script. */
const pageTokens = (ownsPage: boolean): PageTokens => ({getPropertyValue: () => (ownsPage ? '' : 'set')});

const confined = (css: string, tree: Tree, ownsPage: boolean) => {
  const sheet = new Sheet('');
  const asCssom = (each: Sheet) => each as unknown as CSSStyleSheet;
  copyTenantRules(asCssom(new Sheet(css)), asCssom(sheet), tree, pageTokens(ownsPage));
  // Nothing in it ends the element it stands in: to CSS an escaped slash is a slash.
  return sheet.cssText.replaceAll('</', '<\\/');
};

interface Confined {
  readonly page: string;
  readonly shadow: string;
}

const confinedBoth = (css: string, ownsPage: boolean): Confined => ({
  page: confined(css, ownsPage ? 'own-page' : 'page', ownsPage),
  shadow: confined(css, 'shadow', ownsPage),
});
const onOwnPage = lastOnes((css) => confinedBoth(css, true));
const onAnyPage = lastOnes((css) => confinedBoth(css, false));

/** For the form in the page, and for the shadow root around it. */
export const tenantCss = (text: string, ownsPage: boolean): Confined =>
  (ownsPage ? onOwnPage : onAnyPage)(asInHtml(text));

const withClass = (tag: string, name: string) =>
  tag.includes(' class="') ? tag.replace(' class="', `$&${name} `) : tag.replace(/\/?>$/, ` class="${name}"$&`);

/** What the shadow root has, with the names on it. */
export const withStockNames = (html: string) =>
  html.replace(/<[a-z][^>]* part="([^"]*)"[^>]*>/g, (tag, parts: string) => {
    const names = parts.split(' ').flatMap((part) => onCard[part] ?? []);
    return names.length > 0 ? withClass(tag, names.join(' ')) : tag;
  });

const empty = (name: string) => `<div class="${name}"></div>`;

/** One that has no end tag is no place to stand in. */
const openTag = '<(?!area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)[a-z][^>]*>';

/** What is around the element on a page that is nothing but ours: the tag that it stands in, and what is beside it. */
export const withStockContainer = (page: string, element: RegExp) => {
  const inside = new RegExp(`(${openTag})(\\s*)(${element.source})`);
  const [before = '', after = ''] = beside.map(([name]) => empty(name));
  return page.replace(inside, (_all, tag: string, space: string, host: string) =>
    [withClass(tag, pageContainer), space, before, host, after].join(''),
  );
};
