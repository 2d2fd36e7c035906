/** Of our sheets, what a screen needs before its script, which brings all of them along. */
import {itemsIn, type Item} from './items.ts';

const conditions = /^@(media|supports|container)\b/i;
/** What only asks more of an element, or leaves others to choose from. */
const inBrackets = /:[\w-]+\([^()]*\)/g;
/** A part, what else an element is told, a class, an element of ours. */
const names =
  /\[part~=['"]?([\w-]+)['"]?\]|\[([\w-]+)=['"]?([\w-]+)['"]?\]|\.([a-z][\w-]*)|(?<![\w-])(auth-[\w-]+)|\[(data-[\w-]+)\]/g;
const languages = /:lang\(([\w-]+)\)/g;

const withoutBrackets = (selectors: string): string => {
  const less = selectors.replace(inBrackets, '');
  return less === selectors ? less : withoutBrackets(less);
};

/** As HTML has them. */
const namesIn = (selector: string) =>
  [...selector.matchAll(names)].map(([, part, attribute, value, ...others]) =>
    attribute ? `${attribute}="${value}` : (part ?? others.find(Boolean) ?? ''),
  );

/** Whether a rule can be about something in `html`. */
const aboutOneOf = (html: string) => {
  const has = (name: string) => new RegExp(`[\\s"'<]${name}(?![\\w-])`).test(html);
  return (head: string): boolean => {
    const selectors = withoutBrackets(head).split(',');
    const asked = selectors.length > 1 ? [] : [...head.matchAll(languages)];
    const isSpoken = asked.length === 0 || asked.some(([, tag]) => new RegExp(`\\slang="${tag}\\b`).test(html));
    return isSpoken && selectors.some((each) => namesIn(each).every(has));
  };
};

/** Rules about nothing that `html` has are left out, and so are those that `given` needs, which come before. */
export const neededFor = (css: string, html: string, given?: string): string => {
  const isAbout = aboutOneOf(html);
  const isGiven = given === undefined ? () => false : aboutOneOf(given);

  const rulesIn = (css: string, isNested: boolean, areGiven: boolean): string => {
    const write = ({head, inside}: Item): string => {
      const isRule = !head.startsWith('@');
      if (inside === undefined) return areGiven ? '' : `${head};`;
      if (!isRule && !conditions.test(head)) return given === undefined ? `${head}{${inside}}` : '';
      if (isRule && !isAbout(head)) return '';
      const kept = rulesIn(inside, isNested || isRule, areGiven && (!isRule || isGiven(head)));
      return kept && `${head}{${kept}}`;
    };
    return itemsIn(css, isNested).map(write).join('').replace(/;$/, '');
  };
  return rulesIn(css, false, given !== undefined);
};
