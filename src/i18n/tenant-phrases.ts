/**
 * A tenant's own wording. Logto answers with all the phrases of its own pages, in which a tenant may have changed some;
 * those that say the same as a text of ours take its place. Phrases nobody has changed stay out: our texts are written
 * for our screens.
 */
import {fields, text} from '../protocol/readers.ts';
import {textHash} from './text-hash.ts';

/** The phrase, and what stands for its marks: `{0}` is our first placeholder, `[…]` another phrase, `''` the end. */
type Correspondence = readonly [key: string, marks?: Readonly<Record<string, string>>];

const value = {'{{value}}': '{0}'};
const privacy = '[description.privacy_policy]';
const termsLink = '{0}[description.terms_of_use]{1}';
const privacyLink = `{0}${privacy}{1}`;
const bothLinks = `${termsLink} [description.and] {2}${privacy}{3}`;

const correspondences: Readonly<Record<string, Correspondence>> = {
  'action.agree': ['action.agree'],
  'action.back': ['action.nav_back'],
  'action.cancel': ['action.cancel'],
  'action.continue': ['action.continue'],
  'action.continue-sso': ['action.single_sign_on'],
  'action.continue-with': ['action.sign_in_with', {'{{name}}': '{0}'}],
  'action.create-account': ['action.create_account'],
  'action.create-separate': ['action.create_account_without_linking'],
  'action.link': ['action.bind_and_continue'],
  'action.sign-in': ['action.sign_in'],
  'action.single-sign-on': ['action.single_sign_on'],
  'action.use-code-email': ['action.sign_in_via_passcode'],
  'action.use-code-phone': ['action.sign_in_via_passcode'],
  'action.use-password': ['action.sign_in_via_password'],
  'code.label': ['input.code'],
  'code.resent': ['description.passcode_sent'],
  'code.subtitle': ['description.enter_passcode', {'{{target}}': '{0}'}],
  'code.title-email': ['description.verify_email'],
  'code.title-phone': ['description.verify_phone'],
  'create-account.question': ['description.sign_in_id_does_not_exist', value],
  'error.callback-invalid': ['error.invalid_connector_auth'],
  'error.password_rejected.character_types': ['error.password_rejected.character_types', {'{{min}}': '{0}'}],
  'error.password_rejected.pwned': ['error.password_rejected.pwned'],
  'error.password_rejected.too_long': ['error.password_rejected.too_long', {'{{max}}': '{0}'}],
  'error.password_rejected.too_short': ['error.password_rejected.too_short', {'{{min}}': '{0}'}],
  'error.password_rejected.unsupported_characters': ['error.password_rejected.unsupported_characters'],
  'error.sso-not-enabled': ['error.sso_not_enabled'],
  'identifier-taken.text': ['description.create_account_id_exists_alert', value],
  'identifier.email': ['description.email'],
  'identifier.invalid-email': ['error.invalid_email'],
  'identifier.invalid-phone': ['error.invalid_phone'],
  'identifier.invalid-username': ['error.username_invalid_charset'],
  'identifier.phone': ['description.phone_number'],
  'identifier.username': ['description.username'],
  'leaving.title-named': ['description.redirect_to', {'{{name}}': '{0}'}],
  'link-account.subtitle': ['description.social_bind_with_existing'],
  'link-account.subtitle-named': ['description.social_bind_with_existing'],
  'link-account.title': ['description.bind_account_title'],
  'link-existing.question': ['description.link_account_id_exists', value],
  'missing-profile.subtitle': ['description.continue_with_more_information'],
  'missing-profile.subtitle-named': ['description.continue_with_more_information'],
  'no-account.text': ['description.sign_in_id_does_not_exist_alert', value],
  'password.label': ['input.password'],
  'password.required': ['error.password_required'],
  'password.title': ['description.enter_password'],
  'register.has-account': ['description.have_account'],
  'register.title': ['description.create_your_account'],
  'set-password.label': ['description.new_password'],
  'set-password.title': ['description.set_password'],
  'sign-in-instead.question': ['description.create_account_id_exists', value],
  'sign-in.no-account': ['description.no_account'],
  'sign-in.or': ['description.or'],
  'sign-in.sso-notice': ['description.single_sign_on_enabled'],
  'sign-in.title': ['description.sign_in_to_your_account'],
  'sign-in.title-named': ['description.sign_in_to_your_account'],
  'single-sign-on.subtitle': ['description.single_sign_on_email_form'],
  'stopped.text-suspended': ['error.account_suspended_description'],
  'stopped.title-suspended': ['error.account_suspended'],
  'terms.agree': ['description.agree_with_terms', {'': bothLinks}],
  'terms.agree-privacy': ['description.agree_with_terms', {'': privacyLink}],
  'terms.agree-terms': ['description.agree_with_terms', {'': termsLink}],
  'terms.line': ['description.auto_agreement', {'<link></link>': bothLinks}],
  'terms.line-privacy': ['description.auto_agreement', {'<link></link>': privacyLink}],
  'terms.line-terms': ['description.auto_agreement', {'<link></link>': termsLink}],
  'terms.question': ['description.agree_with_terms_modal', {'<link></link>': bothLinks}],
  'terms.question-privacy': ['description.agree_with_terms_modal', {'<link></link>': privacyLink}],
  'terms.question-terms': ['description.agree_with_terms_modal', {'<link></link>': termsLink}],
};

const keyIn = /\[([a-z_.]+)\]/g;
const keysOf = ([key, marks = {}]: Correspondence) => [
  key,
  ...Object.values(marks).flatMap((mark) => [...mark.matchAll(keyIn)].map(([, each = '']) => each)),
];

/** Every phrase that one of our texts corresponds to, in an order that does not change. */
export const phraseKeys: readonly string[] = [...new Set(Object.values(correspondences).flatMap(keysOf))].sort();

/** One phrase of the nested document, by its path. */
export const phraseAt = (phrases: unknown, key: string) =>
  text(key.split('.').reduce((node, name) => fields(node)[name], phrases));

/** The document with those alone that one of our texts corresponds to: a server has ten times as many. */
export const onlyPhrasesOfOurs = (phrases: unknown): object => {
  const ours: Record<string, Record<string, unknown>> = {};
  for (const key of phraseKeys) {
    const phrase = phraseAt(phrases, key);
    if (phrase === undefined) continue;
    const path = key.split('.');
    const name = path.pop() ?? '';
    let node: Record<string, unknown> = ours;
    for (const each of path) node = (node[each] ??= {}) as Record<string, unknown>;
    node[name] = phrase;
  }
  return ours;
};

/** What is left of a mark that we have nothing for: the phrase says more than we know here. */
const isUnfilled = (phrase: string) => /\{\{|<[a-z/]/.test(phrase);

/**
 * Our texts in the tenant's words.
 *
 * @param phrases - the server's answer for a language
 * @param builtIn - hashes of Logto's own phrases of that language, in the order of `phraseKeys`; others tell nothing
 */
export const tenantTexts = (phrases: unknown, builtIn: readonly string[]): Record<string, string> => {
  const isTenants = (key: string) => {
    const phrase = phraseAt(phrases, key);
    return phrase !== undefined && textHash(phrase) !== builtIn[phraseKeys.indexOf(key)];
  };
  const own: Record<string, string> = {};
  if (builtIn.length !== phraseKeys.length) return own;
  for (const [id, correspondence] of Object.entries(correspondences)) {
    if (!keysOf(correspondence).some(isTenants)) continue;
    const [key, marks = {}] = correspondence;
    let phrase = phraseAt(phrases, key) ?? '';
    for (const [mark, meaning] of Object.entries(marks)) {
      phrase = mark ? phrase.replaceAll(mark, meaning) : phrase + meaning;
    }
    phrase = phrase.replace(keyIn, (_, each: string) => phraseAt(phrases, each) ?? '').trim();
    if (phrase && !isUnfilled(phrase)) own[id] = phrase;
  }
  return own;
};
