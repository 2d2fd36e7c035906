/** Whether what a page brings is what is wanted at this address, by this person; what happens then, flows show. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {runInNewContext} from 'node:vm';
import {elsewhereScript} from '../../src/prerender/node/elsewhere.ts';

interface Visit {
  readonly url?: string;
  /** Of the page. */
  readonly lang?: string;
  /** Of the browser. */
  readonly languages?: readonly string[];
  readonly session?: Readonly<Record<string, string>> | 'blocked';
  /** Of the script's element. */
  readonly told?: Readonly<Record<string, string | undefined>>;
}

const ours = 'en fr pt-BR zh-CN zh-TW ar';

const isTakenOut = ({
  url = '/sign-in',
  lang = 'en',
  languages = ['en-GB'],
  session = {},
  told = {},
}: Visit): boolean => {
  let isWatched = false;
  const {pathname, search} = new URL(url, 'https://id.example.com');
  runInNewContext(elsewhereScript, {
    URLSearchParams,
    location: {pathname, search},
    navigator: {languages},
    sessionStorage: {
      getItem(name: string) {
        if (session === 'blocked') throw new Error('blocked');
        return session[name] ?? null;
      },
    },
    document: {
      documentElement: {lang},
      currentScript: {dataset: {paths: '/ /sign-in', locales: ours, detect: '', ...told}},
    },
    MutationObserver: class {
      observe() {
        isWatched = true;
      }
    },
  });
  return isWatched;
};

const wanted: Readonly<Record<string, Visit>> = {
  'its path': {url: '/sign-in?app_id=x&login_hint=a@b.example'},
  'the path of its host': {url: '/'},
  'its language, in another country': {lang: 'pt-BR', languages: ['pt-PT']},
  'its script': {lang: 'zh-TW', languages: ['zh-HK', 'zh-CN']},
  'a language that nobody has': {languages: ['xx', 'tlh']},
  'a language that nobody has, before its own': {languages: ['tlh', 'en', 'fr']},
  'no tag at all': {url: '/sign-in?ui_locales=en_US.UTF-8', languages: ['*']},
  'asked for by the application': {lang: 'fr', url: '/sign-in?ui_locales=fr+en'},
  'asked for before a reload': {lang: 'fr', session: {ui_locales: 'fr'}},
  'languages of the browser do not count': {languages: ['fr'], told: {detect: undefined}},
  'storage is blocked': {session: 'blocked'},
  'its application': {url: '/sign-in?app_id=x', told: {appId: 'x'}},
  'its application, after a reload': {session: {app_id: 'x'}, told: {appId: 'x'}},
  'its organisation': {url: '/sign-in?organization_id=x', told: {organizationId: 'x'}},
};

const another: Readonly<Record<string, Visit>> = {
  'back from a provider': {url: '/callback/alipay?code=1'},
  'another first screen': {url: '/register?app_id=x'},
  'half-way': {url: '/sign-in/password'},
  'a link from a message': {url: '/sign-in?one_time_token=x'},
  'another language': {languages: ['fr-CA', 'en']},
  'another script': {lang: 'zh-CN', languages: ['zh-Hant']},
  'another language, asked for by the application': {url: '/sign-in?ui_locales=ar'},
  'another language, asked for before a reload': {session: {ui_locales: 'ar'}},
  'another application': {url: '/sign-in?app_id=y', told: {appId: 'x'}},
  'an organisation’s': {url: '/sign-in?organization_id=x'},
  'another organisation': {url: '/sign-in?organization_id=y', told: {organizationId: 'x'}},
};

for (const [what, visit] of Object.entries(wanted))
  test(`stays: ${what}`, () => assert.equal(isTakenOut(visit), false));
for (const [what, visit] of Object.entries(another)) test(`goes: ${what}`, () => assert.equal(isTakenOut(visit), true));
