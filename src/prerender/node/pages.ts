/**
 * The pages of one tenant: each of its first screens in each of its languages, made from the page of the hosted build.
 */
import {createHash} from 'node:crypto';
import {loaders} from '../../i18n/generated/loaders.ts';
import {offeredLocales} from '../../i18n/offered-locales.ts';
import {onlyPhrasesOfOurs} from '../../i18n/tenant-phrases.ts';
import {firstScreen} from '../../machine/identifier/first-screen.ts';
import type {FirstScreen} from '../../machine/options.ts';
import {fields} from '../../protocol/readers.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import {takePicturesOut} from '../../server/node/pages/pictures.ts';
import {fillApplication, fillServerData, type ServerData} from '../../server/node/pages/server-data.ts';
import {UsageError} from '../../server/node/usage-error.ts';
import {writeAttributes} from '../attributes.ts';
import {renderFirstScreen} from '../first-screen.ts';
import {attributesOf, prerenderPage} from '../page.ts';
import {elsewhereScript, type Place} from './elsewhere.ts';
import {languagesOf} from './languages.ts';
import type {Page} from './manifest.ts';
import type {Wishes} from './question.ts';
import type {Tenant} from './settings.ts';

export interface Made {
  /** Best first: for whoever wants none of the others. */
  readonly pages: readonly Page[];
  /** The pages, and what they load beside the files of the build. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * The styles are linked: whatever policy takes the build takes them too, without hashes. `index` is the page of the build.
 *
 * @throws {UsageError} where the tenant's first screen is none that can be in the HTML
 */
export const pagesOf = async (tenant: Tenant, wishes: Wishes, index: string): Promise<Made> => {
  const {settings, document, phrases} = tenant;
  const first = await renderFirstScreen(document, {attributes: attributesOf(index) ?? {}});
  if (!first) throw new UsageError(`${wishes.origin}: its first screen is none that can be written ahead.`);
  const script = asset('elsewhere.js', elsewhereScript);
  const page = asset('page.css', first.sheets.page);
  const shadow = asset('card.css', first.sheets.shadow);
  const sheetUrls = {page: `/${page.path}`, shadow: `/${shadow.path}`};
  const {pictures} = takePicturesOut(document);
  const assets = [script, page, shadow, ...(wishes.withSettings ? pictures : [])];
  const files = new Map<string, string | Uint8Array>(assets.map(({path, content}) => [path, content]));
  const pages: Page[] = [];

  const {siteName: name, siteUrl: url, languages} = wishes;
  const build = fillApplication(index, {name, url});
  const attributes = languages.length > 0 ? {languages: languages.join(' ')} : {};
  const [fallback = '', ...others] = languagesOf(settings, wishes);
  for (const {wanted, name, paths} of firstPages(settings)) {
    for (const locale of [fallback, ...others]) {
      const options = {uiLocales: locale, firstScreen: wanted, attributes, phrases, sheetUrls};
      const made = await prerenderPage(build, document, options);
      if (!made) continue;
      const place = placeOf(paths, tenant, wishes);
      const guarded = made.html.replace(
        '<link',
        () => `<script src="/${script.path}"${writeAttributes(place)}></script>\n    <link`,
      );
      const file = locale === fallback ? `${name}.html` : `${name}.${locale}.html`;
      files.set(
        file,
        wishes.withSettings ? fillServerData(guarded, await serverData(tenant, locale, wishes)) : guarded,
      );
      pages.push({file, locale, paths});
    }
  }
  return {files, pages};
};

/** Path of a first screen → what it is called in an authorization request. */
const firstScreens = {
  '/sign-in': 'sign_in',
  '/register': 'register',
  '/single-sign-on': 'single_sign_on',
} as const satisfies Readonly<Record<string, FirstScreen>>;

/** Several paths may lead to one screen, as the settings have it; what is at the first of them is called after it. */
const firstPages = (settings: SignInSettings) => {
  const pages = new Map<string, {wanted: FirstScreen; name: string; paths: string[]}>();
  for (const [path, wanted] of Object.entries(firstScreens)) {
    const {name} = firstScreen(settings, wanted);
    const found = pages.get(name);
    if (found) found.paths.push(path);
    else if (pages.size > 0) pages.set(name, {wanted, name: path.slice(1), paths: [path]});
    // A server that knows one page has this.
    else pages.set(name, {wanted, name: 'index', paths: ['/', path]});
  }
  return [...pages.values()];
};

const placeOf = (paths: readonly string[], {settings}: Tenant, wishes: Wishes): Place => ({
  'data-paths': paths.join(' '),
  'data-locales': offeredLocales(wishes.languages.join(' ')).join(' '),
  'data-detect': settings.languageInfo.autoDetect ? true : undefined,
  'data-app-id': wishes.appId,
  'data-organization-id': wishes.organizationId,
});

/** One name for one content, for ever. */
const asset = (name: string, content: string) => {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 7);
  return {path: `assets/first/${name.replace('.', `-${hash}.`)}`, content};
};

/** What a Logto server puts into the page. Where one does, the place is left to it: it knows what counts at the moment. */
const serverData = async (tenant: Tenant, locale: string, {appId, organizationId}: Wishes): Promise<ServerData> => {
  const {tag} = await loaders[locale as keyof typeof loaders]();
  const all = tenant.texts[locale] ? fields(await tenant.phrases(tag))['translation'] : {};
  return {
    signInExperience: {
      ...(appId && {appId}),
      ...(organizationId && {organizationId}),
      data: takePicturesOut(tenant.document).settings,
    },
    phrases: {lng: tag, data: {translation: onlyPhrasesOfOurs(all)}},
  };
};
