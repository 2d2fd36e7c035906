/**
 * What a visitor's system asks for, shown in a page that cannot ask its system: while such a story is shown, our own
 * rules for the wish apply to everybody. The screenshot run asks the browser itself, by the same tags.
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

export const emulate = (tags: readonly string[]) => {
  for (const [rule, text] of restore) rule.media.mediaText = text;
  restore.clear();
  document.documentElement.style.fontSize = tags.includes('text-200') ? '200%' : '';
  for (const [tag, wish] of Object.entries(wishes)) {
    if (!tags.includes(tag)) continue;
    const apply = () => {
      const shadows = [...document.querySelectorAll('auth-sign-in')].flatMap(({shadowRoot}) => shadowRoot ?? []);
      for (const root of [document, ...shadows]) applyAlways(root.adoptedStyleSheets, wish);
    };
    // Screens bring their sheets when they load, and the last one comes after the first picture.
    requestAnimationFrame(apply);
    setTimeout(apply, 500);
  }
};
