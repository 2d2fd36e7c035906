/** The command line of `prerender`. */
import {parseArgs} from 'node:util';
import {languageTags, matchLocale} from '../../i18n/match-locale.ts';
import {offeredLocales} from '../../i18n/offered-locales.ts';
import {webUrl} from '../../protocol/safe-url.ts';

export const usage = `auth-sign-in-server prerender URL --out DIR [OPTIONS]

  URL                the public origin, https://id.example.com
  --out DIR          where the pages go: empty, or written by this command before
  --check            writes nothing; ends with 1 where the pages are no longer what this would write
  --languages TAGS   of these alone, 'en fr ar'; the first is for whoever speaks none of them
  --app-id ID        with the branding of this application
  --organization-id ID
                     with the branding of this organisation
  --site-name NAME   “Sign in to NAME”
  --site-url URL     where a sign-in that has ended begins anew
  --with-settings    puts the settings into the pages, for a host where Logto does not do that
  --zip FILE         the same in one file, for Logto Cloud`;

const options = {
  out: {type: 'string'},
  check: {type: 'boolean'},
  languages: {type: 'string'},
  'app-id': {type: 'string'},
  'organization-id': {type: 'string'},
  'site-name': {type: 'string'},
  'site-url': {type: 'string'},
  'with-settings': {type: 'boolean'},
  zip: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
} as const;

/** What the pages depend on, beside the tenant's settings and our version. */
export interface Wishes {
  readonly origin: string;
  readonly appId: string | undefined;
  readonly organizationId: string | undefined;
  /** Of ours; empty where the tenant's settings decide. */
  readonly languages: readonly string[];
  readonly siteName: string;
  readonly siteUrl: string;
  readonly withSettings: boolean;
}

export interface Question {
  readonly wishes: Wishes;
  readonly out: string;
  readonly zip: string | undefined;
  readonly isCheck: boolean;
}

/** The question, `undefined` where somebody wants help, or what is wrong with it. */
export const readQuestion = (args: readonly string[]): Question | undefined | string => {
  const read = parse(args);
  if (typeof read === 'string') return read;
  const {values, positionals} = read;
  if (values.help) return undefined;
  const [given, ...others] = positionals;
  if (given === undefined || others.length > 0) return usage;
  const url = webUrl(given);
  if (!url) return `${given} is no http(s) URL.`;
  const {origin} = new URL(url);
  if (url !== `${origin}/`) return `${given} is more than an origin: write ${origin}.`;
  const {out, zip, check = false, 'site-url': siteUrl = ''} = values;
  if (!out) return `--out is missing: it names the folder for the pages.`;
  if (check && zip) return '--check writes nothing: leave --zip out.';
  if (siteUrl && !webUrl(siteUrl)) return `--site-url ${siteUrl} is no http(s) URL.`;
  const ours = offeredLocales(undefined);
  const unknown = languageTags(values.languages).filter((tag) => !matchLocale([tag], ours));
  if (unknown.length > 0) return `--languages: there is no ${unknown.join(', ')}, only ${ours.join(' ')}.`;
  const wishes = {
    origin,
    appId: values['app-id'],
    organizationId: values['organization-id'],
    languages: values.languages ? offeredLocales(values.languages) : [],
    siteName: values['site-name'] ?? '',
    siteUrl,
    withSettings: values['with-settings'] ?? false,
  };
  return {wishes, out, zip, isCheck: check};
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true});
  } catch (error) {
    return (error as Error).message;
  }
};
