/**
 * A page that stands still, so that two pictures of it are the same.
 */
import type {Page} from 'puppeteer-core';

/** Waits for language, fonts and images; ends every animation, and hides the caret. */
export const standStill = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const elements = [...document.querySelectorAll('auth-sign-in')];
    /** The toolbar's language, or where the story does not allow that one, another. */
    const speaks = ({lang, locale, languages}: HTMLElementTagNameMap['auth-sign-in']) => {
      const allowed = languages?.split(' ') ?? [];
      const isAllowed = allowed.length === 0 || allowed.includes(locale ?? '');
      return lang === '' || (isAllowed ? lang === locale : allowed.includes(lang));
    };
    /** The last sheet comes after the first picture; an outline has none. */
    const isDressed = (element: HTMLElement) =>
      [element, element.shadowRoot].some((root) => root?.querySelector('auth-loading-screen')) ||
      element.shadowRoot?.adoptedStyleSheets.some(({cssRules}) =>
        [...cssRules].some((rule) => rule instanceof CSSKeyframesRule && rule.name === 'auth-spin'),
      );
    const roots = () => [document, ...elements.flatMap(({shadowRoot}) => shadowRoot ?? [])];
    /** Pictures come after it too, and have their places until then. */
    const isPictured = () =>
      !roots().some((root) => root.querySelector('img:not([src]), span.as-logo:not([aria-hidden])'));
    for (const end = performance.now() + 5000; performance.now() < end; await frame()) {
      if (elements.every(speaks) && elements.every(isDressed) && isPictured()) break;
    }
    for (const element of elements) await element.updateComplete;
    await frame();
    await frame();
    const images = roots().flatMap((root) => [...root.querySelectorAll('img')]);
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    // Also those that no letter has asked for yet: the next look may.
    await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)));
    await document.fonts.ready;
    await frame();
    const page = window as unknown as {withoutCaret?: CSSStyleSheet};
    if (!page.withoutCaret) {
      page.withoutCaret = new CSSStyleSheet();
      page.withoutCaret.replaceSync('* { caret-color: transparent !important; }');
    }
    const style = page.withoutCaret;
    for (const root of roots()) {
      if (!root.adoptedStyleSheets.includes(style)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
      for (const animation of root.getAnimations()) {
        if (animation.effect?.getComputedTiming().endTime === Infinity) {
          animation.pause();
          animation.currentTime = 0;
        } else animation.finish();
      }
    }
    await frame();
  });
