/**
 * A whole page with the first screen in it: any page of HTML that has an empty `<auth-sign-in>`, such as the
 * `index.html` of the hosted build.
 */
import {escapeHtml, readAttributes, type Attributes} from './attributes.ts';
import {reachesForm} from './css/reach.ts';
import {endId, renderFirstScreen, type FirstScreenOptions, type PrerenderedScreen} from './first-screen.ts';
import {sheetOf, type Sheet} from './sheets.ts';
import {styleTag} from './style-tags.ts';
import {withStockContainer} from './tenant-css.ts';

export interface PrerenderedPageOptions extends FirstScreenOptions {
  /**
   * The text of a sheet that the page links to, by its address there; nothing for one that stays linked. It comes to stand
   * in the page: for what is linked a browser waits before it shows anything.
   */
  readonly readSheet?: ((href: string) => string | undefined) | undefined;
}

export interface PrerenderedPage {
  readonly html: string;
  readonly lang: string;
  /** What `style-src` has to allow beside what the page had before. */
  readonly hashes: readonly string[];
}

/** Nothing is shown of half a card, which would grow while the rest arrives. Engines without it show what there is. */
const untilWhole = `<link rel="expect" href="#${endId}" blocking="render">`;

const place = /<auth-sign-in\b([^>]*)><\/auth-sign-in>/;
const named = /<meta name="application-name" content="([^"]*)"/;
const scheme = /<meta name="color-scheme" content="[^"]*"/;
const sheetLink = /<link rel="stylesheet"[^>]* href="([^"]*)"[^>]*>/g;
const script = /(?=<script type="module"[^>]* src="([^"]*\/)index\.js")/;

/** Of the empty element in a page; nothing where there is none. */
export const attributesOf = (page: string): Attributes | undefined => {
  const [, tag] = place.exec(page) ?? [];
  return tag === undefined ? undefined : readAttributes(tag);
};

/** What the script waits for is known, and need not be found out: what takes it over, and what did not come with it. */
const modulesFor = ({screen, own}: PrerenderedScreen) => [
  'take-over',
  ...(screen === 'sign-in' ? [] : [`auth-${screen}-screen`]),
  ...(own.words ? ['localization', 'own-texts'] : []),
  ...(own.css ? ['custom-css'] : []),
];

/** Whether the page says nothing to the form; of a sheet that cannot be read nobody knows. */
const isAlone = (page: string, readSheet: PrerenderedPageOptions['readSheet']) => {
  const links = [...page.matchAll(/<link\b[^>]*stylesheet[^>]*>/g)].length;
  const sheets = [...page.matchAll(sheetLink)].map(([, href = '']) => readSheet?.(href));
  const isRead = links === sheets.length && !/<style|\sstyle=/i.test(page);
  return isRead && sheets.every((css) => css !== undefined && !reachesForm(css));
};

/**
 * The attributes are those of the page's tag, and its `application-name` is the site's.
 *
 * @returns nothing where there is no first screen to be drawn, or no place for it: the page stays as it is
 */
export const prerenderPage = async (
  page: string,
  settings: unknown,
  options: PrerenderedPageOptions = {},
): Promise<PrerenderedPage | undefined> => {
  const written = attributesOf(page);
  if (!written) return undefined;
  const attributes = {...written, ...options.attributes};
  const {application = ''} = readAttributes(`application="${named.exec(page)?.[1] ?? ''}"`);
  const first = await renderFirstScreen(settings, {
    siteName: String(application),
    isAlone: isAlone(page, options.readSheet),
    ...options,
    attributes,
  });
  if (!first) return undefined;
  const {lang, dir, title, isLight, own: tenants} = first;
  const [, folder] = script.exec(page) ?? [];
  const own: Sheet[] = [];
  const standing = (link: string, href: string) => {
    const css = options.readSheet?.(href);
    if (css === undefined) return link;
    const sheet = sheetOf(css);
    own.push(sheet);
    return styleTag(sheet);
  };
  // What draws is the largest of them and comes last.
  const firstAnswer = `<script type="module" crossorigin fetchpriority="high" src="${folder}first-answer.js"></script>`;
  const preloads = (folder ? modulesFor(first) : []).map(
    (name) => `<link rel="modulepreload" crossorigin href="${folder}${name}.js">`,
  );
  const ownsPage = attributes['routing'] === 'path';
  return {
    html: (tenants.css && ownsPage ? withStockContainer(page, place) : page)
      .replace(sheetLink, standing)
      .replace(script, firstAnswer)
      .replace(/<html\b[^>]*>/, () => `<html lang="${lang}" dir="${dir}">`)
      .replace(scheme, (tag) => (isLight && ownsPage ? '<meta name="color-scheme" content="light"' : tag))
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
      .replace('</head>', () => `${untilWhole}${first.head}${preloads.join('')}</head>`)
      .replace(place, () => first.html),
    lang,
    hashes: [...own.map(({hash}) => hash), ...first.hashes],
  };
};
