/**
 * What a browser does until the identifier can be typed in, counted: no clock, so the same on every machine.
 */
import type {Page} from 'puppeteer-core';
import {field} from './fetched.ts';
import {isForced, isScript, trace, within} from './trace.ts';

export interface Counts {
  /** In the page and in shadow trees. */
  readonly elements: number;
  /** Rules of style sheets that match something. */
  readonly rules: number;
  /** Times that a script had to wait for style or layout. */
  readonly forcedLayouts: number;
  /** Tasks in which scripts of the page ran, once the last of them was there: what ran before did not keep it waiting. */
  readonly tasks: number;
}

const mark = 'field';

/**
 * Says when the field is there, without looking at its layout: that would force one. The mark is made in the next frame,
 * which a busy machine draws late; tasks that begin in between are none that the field waited for.
 */
const markField = (selector: string, name: string) => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    performance.mark(`${name} placed`);
    requestAnimationFrame(() => performance.mark(name));
  }).observe(document, {childList: true, subtree: true});
};

const countElements = () => {
  const count = (root: ParentNode): number =>
    [...root.querySelectorAll('*')].reduce((sum, each) => sum + 1 + (each.shadowRoot ? count(each.shadowRoot) : 0), 0);
  return count(document);
};

/** Nested rules count for themselves, one that only holds others does not; nor what is in conditions that do not hold. */
const countRules = () => {
  const selectorOf = (rule: CSSStyleRule, outer: string) =>
    rule.selectorText.includes('&')
      ? rule.selectorText.replaceAll('&', `:is(${outer})`)
      : outer
        ? `:is(${outer}) :is(${rule.selectorText})`
        : rule.selectorText;
  const count = (rules: CSSRuleList, root: Document | ShadowRoot, outer = ''): number =>
    [...rules].reduce((sum, rule) => {
      if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return sum;
      if (!(rule instanceof CSSStyleRule)) {
        return sum + (rule instanceof CSSGroupingRule ? count(rule.cssRules, root, outer) : 0);
      }
      const selector = selectorOf(rule, outer);
      const own = selector.replace(/::[\w-]+/g, '');
      const isMatch = /^:host|::(slotted|part)/.test(selector) || root.querySelector(own || '*');
      return sum + (rule.style.length > 0 && isMatch ? 1 : 0) + count(rule.cssRules, root, selector);
    }, 0);
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
  return roots
    .flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets].map((sheet) => count(sheet.cssRules, root)))
    .reduce((sum, each) => sum + each, 0);
};

export const countBeforeField = async (page: Page, url: string): Promise<Counts> => {
  await page.evaluateOnNewDocument(markField, field, mark);
  const events = await trace(page, async () => {
    await page.goto(url);
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, {}, mark);
  });
  const before = events.before(mark);
  const placed = events.timeOf(`${mark} placed`);
  const starts = before.filter(({name, ts}) => name === 'v8.evaluateModule' && ts < placed).map(({ts}) => ts);
  const [first = NaN, last = NaN] = [starts[0], starts.at(-1)];
  // A frame is the browser's own time for style and layout; in any other task a script has asked for them.
  const tasksFrom = (start: number) =>
    before
      .filter(({name, ts, dur}) => name === 'ThreadControllerImpl::RunTask' && ts + (dur ?? 0) > start && ts < placed)
      .map((task) => within(task, before))
      .filter((names) => names.some(isScript) && !names.includes('FireAnimationFrame'));
  return {
    elements: await page.evaluate(countElements),
    rules: await page.evaluate(countRules),
    forcedLayouts: tasksFrom(first).flat().filter(isForced).length,
    tasks: tasksFrom(last).length,
  };
};
