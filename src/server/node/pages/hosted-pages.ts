/** The hosted UI: one index.html at every path of it, its assets, and the guard that sends strays away. */
import {readFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';
import {readCaptcha} from '../../../protocol/captcha.ts';
import {fields} from '../../../protocol/readers.ts';
import type {AskPhrases} from '../../../prerender/index.ts';
import type {Settings} from '../../settings/settings.ts';
import {grantConsent, type ConsentContext} from '../consent.ts';
import {followLink, type LinkContext} from '../one-time-token.ts';
import {originOf, readForm, sendText, urlOf} from '../http.ts';
import {findInteraction, type ProviderInteraction} from '../provider-interaction.ts';
import {createFirstScreens} from './first-screen.ts';
import {developmentPolicy, htmlHeaders, pictureHeaders, policyWith, redirectPage} from './page-headers.ts';
import {takePicturesOut, type Picture} from './pictures.ts';
import {fillApplication, fillServerData, type Application, type ServerData} from './server-data.ts';
import {forEver, sendFile} from './static-files.ts';

/** Where the pages come from. */
export interface PageSource {
  /** The hosted build: index.html and assets. */
  directory: string;
  /** `false`: they come without their first screen, as from a Logto server. */
  firstScreen?: boolean;
  /** Development: index.html as Vite wants it, and Vite's own middleware for everything it serves. */
  vite?: {
    index(url: string): Promise<string>;
    middleware(req: IncomingMessage, res: ServerResponse, next: () => void): void;
  };
}

export interface HostedPagesOptions extends ConsentContext, LinkContext {
  settings: Settings;
  source: PageSource;
  /** The Experience API, asked for the settings that go into the page. */
  api: (request: Request) => Promise<Response>;
  /** What people know an application as. */
  applicationOf: (clientId: string | undefined, redirectUri: string | undefined) => Application;
  /** Where whoever has no sign-in under way is sent. */
  strayUrl: (req: IncomingMessage) => string;
}

/** Without a sign-in under way there is nothing to do at these. */
const guarded = /^\/($|sign-in|consent|register|single-sign-on|social\/register|forgot-password)/;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export function createHostedPages(options: HostedPagesOptions) {
  const {provider, settings, source, api, applicationOf, strayUrl} = options;
  const firstScreenIn = createFirstScreens(source.directory);
  /** By their paths. All that pages were sent with stay: nobody but the tenant brings any, and a page may be open long. */
  const pictures = new Map<string, Picture>();
  const withAddresses = (settings: unknown) => {
    const taken = takePicturesOut(settings);
    for (const picture of taken.pictures) pictures.set(`/${picture.path}`, picture);
    return taken.settings;
  };
  /** What the page would ask for first. */
  const serverData = async (
    req: IncomingMessage,
  ): Promise<{data: ServerData; language: string; uiLocales: string | undefined; phrases: AskPhrases}> => {
    const {pathname, searchParams: query} = urlOf(req);
    // What a provider calls app_id (Alipay does) is not ours.
    const searchParams = pathname.startsWith('/callback/') ? new URLSearchParams() : query;
    const context = uiContext(req);
    const appId = searchParams.get('app_id') ?? context.appId;
    const organizationId = searchParams.get('organization_id') ?? context.organizationId;
    const lng = searchParams.get('ui_locales') ?? context.uiLocales;
    const ask = async (path: string, query: Record<string, string | undefined>) => {
      const url = new URL(`/api/.well-known/${path}`, originOf(req));
      for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
      return api(new Request(url, {headers: {'accept-language': req.headers['accept-language'] ?? ''}}));
    };
    const [experience, phrases] = await Promise.all([
      ask('sign-in-exp', {appId, organizationId}),
      ask('phrases', {lng}),
    ]);
    const language = phrases.headers.get('content-language') ?? 'en';
    // Logto puts all of them into its page; ours wants only what the tenant changed, which is 30 kB less.
    const inPage = {translation: settings.phrases.custom[language] ?? {}};
    const look = {...(appId ? {appId} : {}), ...(organizationId ? {organizationId} : {})};
    return {
      language,
      uiLocales: lng,
      phrases: async (tag) =>
        tag === language ? inPage : ((await ask('phrases', {lng: tag})).json() as Promise<unknown>),
      data: {
        signInExperience: {...look, data: withAddresses(await experience.json())},
        phrases: {lng: language, data: inPage},
      },
    };
  };

  const readIndex = (req: IncomingMessage): Promise<string | undefined> =>
    source.vite
      ? source.vite.index(req.url ?? '/')
      : readFile(join(source.directory, 'index.html'), 'utf8').catch(() => undefined);

  const sendIndex = async (req: IncomingMessage, res: ServerResponse, interaction?: ProviderInteraction) => {
    const html = await readIndex(req);
    if (html === undefined) return sendText(res, 503, `There is no ${source.directory}: run "npm run build:hosted".`);
    const {data, language, uiLocales, phrases} = await serverData(req);
    const {appId, data: experience} = data.signInExperience;
    const redirectUri = interaction?.params['redirect_uri'] as string | undefined;
    const page = fillApplication(html, applicationOf(appId, redirectUri));
    const tenant = {settings: experience, changedPhrases: settings.phrases.custom, phrases, uiLocales};
    const first = source.firstScreen === false ? undefined : await firstScreenIn(req, page, tenant);
    const {body, encoding} = await compressFor(req, fillServerData(first?.html ?? page, data));
    const policy = policyWith(readCaptcha(fields(experience)['captchaConfig']), first?.hashes);
    res.writeHead(200, {
      ...htmlHeaders(source.vite ? developmentPolicy : policy),
      'content-language': language,
      ...(encoding ? {'content-encoding': encoding} : {}),
    });
    res.end(req.method === 'HEAD' ? undefined : body);
  };

  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const {pathname, searchParams} = urlOf(req);
    if (req.method === 'POST' && /^\/callback\/[^/]+$/.test(pathname)) {
      // Providers that post their answer: from here on it is a page like any other.
      return redirectPage(res, 303, `${pathname}?${await readForm(req)}`);
    }
    if (req.method !== 'GET' && req.method !== 'HEAD') return sendText(res, 405, 'Method Not Allowed');
    if (pathname === '/consent') {
      const link = await followLink(options, req, res);
      if (link) return redirectPage(res, 302, link);
      if (await grantConsent(options, req, res)) return;
    }
    const picture = pictures.get(pathname);
    if (picture) return sendPicture(req, res, picture);
    const isGuarded = guarded.test(pathname);
    const clientId = searchParams.get('app_id') ?? undefined;
    const interaction = isGuarded ? await findInteraction(provider, req, res, clientId) : undefined;
    if (isGuarded && !interaction) return redirectPage(res, 302, strayUrl(req));
    // Vite answers what is a module or an asset, and hands back what must be a page.
    if (source.vite) return source.vite.middleware(req, res, () => void sendIndex(req, res, interaction));
    if (await sendFile(req, res, source.directory, pathname)) return;
    if (pathname.startsWith('/assets/')) return sendText(res, 404, 'Not Found');
    await sendIndex(req, res, interaction);
  };
}

function sendPicture(req: IncomingMessage, res: ServerResponse, {type, content}: Picture): void {
  res.writeHead(200, {...pictureHeaders(type), 'content-length': content.length, 'cache-control': forEver});
  res.end(req.method === 'HEAD' ? undefined : content);
}

/** The readable cookie that the authorization request left: which application, organisation and languages. */
function uiContext(req: IncomingMessage): {appId?: string; organizationId?: string; uiLocales?: string} {
  try {
    const context: unknown = JSON.parse(/(?:^|; )_logto=([^;]*)/.exec(req.headers.cookie ?? '')?.[1] ?? '{}');
    return Object.fromEntries(Object.entries(context ?? {}).filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

async function compressFor(req: IncomingMessage, text: string): Promise<{body: string | Buffer; encoding?: string}> {
  const accepted = req.headers['accept-encoding'] ?? '';
  if (accepted.includes('br')) {
    return {body: await brotli(text, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}}), encoding: 'br'};
  }
  return accepted.includes('gzip') ? {body: await zip(text), encoding: 'gzip'} : {body: text};
}
