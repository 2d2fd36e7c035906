/**
 * What we use although one of the oldest engines lacks it, by its path in MDN's data, and what holds there.
 */
export interface Newer {
  readonly lackedBy: string;
  readonly then: string;
}

const all = 'chrome, firefox, safari';
const newer = (lackedBy: string, then: string): Newer => ({lackedBy, then});

export const newerFeatures: Readonly<Record<string, Newer>> = {
  // Sheets, which theme/lower.ts and theme/unnest.ts say in other words.
  'css.selectors.nesting': newer(all, 'theme/unnest.ts writes the selectors out'),
  'css.selectors.dir': newer('chrome', 'theme/lower.ts asks for the language'),
  'css.selectors.has': newer(
    'firefox',
    'theme/lower.ts asks for :focus-within; what else asks for a child goes without',
  ),
  'css.types.length.lh': newer('firefox', 'theme/lower.ts takes 1.45em'),
  'css.types.color.light-dark': newer(
    all,
    'theme/palette.ts has the colours; the hosted page around the card is plain',
  ),
  'css.types.color.oklch.relative_syntax': newer('chrome, firefox', 'theme/palette.ts has the colours'),
  'css.types.color.color.relative_syntax': newer('chrome, firefox', 'theme/palette.ts has the colours'),

  // Sheets, without the finish.
  'css.properties.-webkit-tap-highlight-color': newer('firefox, safari', 'for phones; iOS has it'),
  'css.properties.align-content.safe': newer('chrome, safari', 'the card stands at the top of the hosted page'),
  'css.properties.field-sizing': newer(all, 'the list of languages is as wide as its longest name'),
  'css.properties.field-sizing.content': newer(all, 'the list of languages is as wide as its longest name'),
  'css.properties.font-family.ui-monospace': newer('chrome, firefox', 'the next font of the list'),
  'css.properties.forced-color-adjust': newer('safari', 'it has no forced colours'),
  'css.properties.forced-color-adjust.auto': newer('safari', 'it has no forced colours'),
  'css.properties.forced-color-adjust.none': newer('safari', 'it has no forced colours'),
  'css.properties.text-autospace': newer(all, 'no space around Latin words in Chinese and Japanese'),
  'css.properties.text-autospace.normal': newer(all, 'no space around Latin words in Chinese and Japanese'),
  'css.properties.text-size-adjust': newer('firefox, safari', 'Safari has it with its prefix, Firefox adjusts nothing'),
  'css.properties.text-size-adjust.none': newer('firefox, safari', 'Safari has it with its prefix'),
  'css.properties.text-wrap': newer(all, 'lines break where they are full'),
  'css.properties.text-wrap.balance': newer(all, 'lines break where they are full'),
  'css.properties.text-wrap.pretty': newer(all, 'lines break where they are full'),
  'css.properties.user-select': newer('safari', 'labels can be selected, and codes are selected by hand'),
  'css.properties.word-break.auto-phrase': newer(all, 'Japanese titles break anywhere'),

  // The sheet of a first screen without its script.
  'css.at-rules.media.scripting': newer(
    'chrome, safari',
    'with scripts off it says after 20 s that the server is lost',
  ),
  'css.at-rules.property': newer('firefox', 'tokens are worked out wherever they are used'),
  'css.properties.content-visibility': newer('firefox, safari', 'what takes no place is laid out all the same'),
  'css.properties.content-visibility.hidden': newer('firefox, safari', 'what takes no place is laid out all the same'),

  // Templates.
  'html.global_attributes.autocapitalize': newer('safari', 'iOS has it, and others have no such keyboard'),
  'html.global_attributes.autocorrect': newer('chrome, firefox', 'spellcheck and the type of the field say it too'),

  // Scripts, each of which asks first or does without.
  'api.AuthenticatorAttestationResponse.getTransports': newer('firefox', 'the passkey is kept without its transports'),
  'api.CSS.registerProperty_static': newer('firefox', 'tokens are worked out wherever they are used'),
  'api.CanvasRenderingContext2D.imageSmoothingQuality': newer('firefox', 'a picture made smaller is coarser'),
  'api.ElementInternals.states': newer('firefox, safari', 'no :state(busy); neither in Chrome before 125'),
  'api.HTMLInputElement.selectionchange_event': newer(
    'chrome, safari',
    'theirs comes to the document, where we listen',
  ),
  'api.Navigator.userActivation': newer('firefox', 'a window is opened without asking whether it may be'),
  'api.UserActivation.isActive': newer('firefox', 'a window is opened without asking whether it may be'),
  'api.PublicKeyCredential.authenticatorAttachment': newer('firefox', 'it is not told'),
  'api.PublicKeyCredential.isConditionalMediationAvailable_static': newer('firefox', 'passkeys wait for their button'),
  // Firefox 115 has it, for forms that were sent with something wrong in them.
  'css.selectors.user-valid': newer('chrome, safari', 'what was pressed before the script came has to be again'),
  'javascript.builtins.Intl.Segmenter': newer('firefox', 'initials are cut between code points'),
  'javascript.builtins.Intl.Segmenter.segment': newer('firefox', 'initials are cut between code points'),
};
