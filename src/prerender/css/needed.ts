/** Of our sheets, what a screen needs before its script, which brings all of them along. */
import {itemsIn, type Item} from './items.ts';

const conditions = /^@(media|supports|container)\b/i;
/** What only asks more of an element, or leaves others to choose from. */
const inBrackets = /:[\w-]+\([^()]*\)/g;
/** A part, a class, an element of ours, or something that an element is told. */
const names = /\[part~=['"]?([\w-]+)['"]?\]|\.([a-z][\w-]*)|(?<![\w-])(auth-[\w-]+)|\[(data-[\w-]+)/g;

const withoutBrackets = (selectors: string): string => {
  const less = selectors.replace(inBrackets, '');
  return less === selectors ? less : withoutBrackets(less);
};
const namesIn = (selector: string) => [...selector.matchAll(names)].map(([, ...found]) => found.find(Boolean) ?? '');

/** Rules about nothing that `html` has are left out. */
export const neededFor = (css: string, html: string, isNested = false): string => {
  const has = (name: string) => new RegExp(`[\\s"'<]${name}(?![\\w-])`).test(html);
  const write = ({head, inside}: Item): string => {
    if (inside === undefined) return `${head};`;
    if (head.startsWith('@') && !conditions.test(head)) return `${head}{${inside}}`;
    const isAbout =
      head.startsWith('@') ||
      withoutBrackets(head)
        .split(',')
        .some((each) => namesIn(each).every(has));
    const kept = isAbout ? neededFor(inside, html, !head.startsWith('@') || isNested) : '';
    return kept && `${head}{${kept}}`;
  };
  return itemsIn(css, isNested).map(write).join('').replace(/;$/, '');
};
