/**
 * What loads later, and what holds where it does not come.
 */

/** `told`: the person is told, and can try again. `unawaited`: the sign-in goes on without it, in its own time. */
export type Promised = 'told' | 'unawaited';

/** By the module's path in `src`; a table of modules stands for all of them. */
export const lazyDoors: Readonly<Record<string, Promised>> = {
  'controllers/moves.ts': 'unawaited',
  'elements/captcha/ask.ts': 'told',
  'elements/card/auth-language-menu.ts': 'unawaited',
  'elements/dialog/auth-dialog.ts': 'told',
  'elements/mfa/qr-code.ts': 'unawaited',
  'elements/page/follow-up.ts': 'unawaited',
  'elements/page/older-engines.ts': 'unawaited',
  'elements/page/own-nodes.ts': 'unawaited',
  'elements/page/page-icon.ts': 'unawaited',
  'elements/page/take-over.ts': 'told',
  'elements/phone/auth-country-code.ts': 'unawaited',
  'elements/phone/auth-country-picker.ts': 'unawaited',
  'elements/screen/later-screens.ts': 'told',
  'elements/screen/screens.ts': 'told',
  'i18n/generated/loaders.ts': 'told',
  'i18n/generated/locales/fr.ts': 'told',
  'i18n/localization.ts': 'told',
  'i18n/messages.ts': 'told',
  'i18n/own-texts.ts': 'unawaited',
  'machine/advice.ts': 'unawaited',
  'machine/course.ts': 'told',
  'machine/doctor/explain.ts': 'unawaited',
  'machine/effects/all.ts': 'told',
  'machine/effects/phrases.ts': 'unawaited',
  'machine/embedded/authorization.ts': 'told',
  'machine/embedded/popups.ts': 'unawaited',
  'machine/session/session.ts': 'told',
  'machine/social/host.ts': 'unawaited',
  'platform/native-app.ts': 'unawaited',
  'protocol/phone/metadata.ts': 'told',
  'protocol/phone/numbers.ts': 'told',
  'theme/custom-css.ts': 'unawaited',
  'theme/later.styles.ts': 'unawaited',
};
