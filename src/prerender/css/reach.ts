/** Whether rules of a page say anything to a form in it, by more than what is inherited. */
import {itemsIn, type Item} from './items.ts';

/** What is around a form, and never in one; nor is what is drawn beside it. */
const around = /^(:root|html|body|main)(::(before|after))?$/i;
const root = /^(:root|html)$/i;
const conditions = /^@(media|supports|container|layer)\b/i;
const aboutNoElement = /^@(charset|font-face|keyframes|-webkit-keyframes|property)\b/i;

/** Of our tokens; what is escaped may be one. */
const token = /^--(auth-|.*\\)/;
const textSize = /^font(-size)?\s*:/i;

const isAround = ({head, inside}: Item): boolean => {
  if (aboutNoElement.test(head)) return true;
  if (inside === undefined) return false;
  if (conditions.test(head)) return itemsIn(inside, false).every(isAround);
  const selectors = head.split(',').map((each) => each.trim());
  // Our lengths are parts of it, and nobody knows here what it comes to.
  const setsRem = (declaration: string) => textSize.test(declaration) && selectors.some((each) => root.test(each));
  const isKept = (each: Item) => each.inside === undefined && !token.test(each.head) && !setsRem(each.head);
  return selectors.every((each) => around.test(each)) && itemsIn(inside, true).every(isKept);
};

/** Says yes to all that it does not know. */
export const reachesForm = (css: string): boolean => !itemsIn(css, false).every(isAround);
