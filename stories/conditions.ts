/**
 * What a visitor's system asks for, shown in a page that cannot ask its system: while such a story is shown, our own
 * rules for the wish apply to everybody, in pictures too.
 */
const wishes = {
  'forced-colors': /forced-colors/,
  'contrast-more': /prefers-contrast/,
  'reduced-motion': /prefers-reduced-motion/,
};

const restore = new Map<CSSMediaRule, string>();

const applyAlways = (sheets: Iterable<CSSStyleSheet>, wish: RegExp) => {
  for (const rule of [...sheets].flatMap((sheet) => [...sheet.cssRules])) {
    if (!(rule instanceof CSSMediaRule) || restore.has(rule) || !wish.test(rule.conditionText)) continue;
    restore.set(rule, rule.media.mediaText);
    rule.media.mediaText = 'all';
  }
};

let watching = 0;

export const emulate = (tags: readonly string[]) => {
  cancelAnimationFrame(watching);
  for (const [rule, text] of restore) rule.media.mediaText = text;
  restore.clear();
  document.documentElement.style.fontSize = tags.includes('text-200') ? '200%' : '';
  const wanted = Object.entries(wishes).flatMap(([tag, wish]) => (tags.includes(tag) ? [wish] : []));
  if (wanted.length === 0) return;
  // Screens bring their sheets when they load, and the last one comes after the first picture.
  const watch = () => {
    const shadows = [...document.querySelectorAll('auth-sign-in')].flatMap(({shadowRoot}) => shadowRoot ?? []);
    for (const root of [document, ...shadows]) for (const wish of wanted) applyAlways(root.adoptedStyleSheets, wish);
    watching = requestAnimationFrame(watch);
  };
  watching = requestAnimationFrame(watch);
};
