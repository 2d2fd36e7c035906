/** Whether rules of a page reach a form in it, by more than what is inherited. */
import {itemsIn, type Item} from './items.ts';

/** What is around a form, and never in one. */
const around = /^(:root|html|body|main)$/i;
const conditions = /^@(media|supports|container|layer)\b/i;
const aboutNoElement = /^@(charset|font-face|keyframes|-webkit-keyframes|property)\b/i;

const isAround = ({head, inside}: Item): boolean => {
  if (aboutNoElement.test(head)) return true;
  if (inside === undefined) return false;
  if (conditions.test(head)) return itemsIn(inside, false).every(isAround);
  const isFlat = itemsIn(inside, true).every((each) => each.inside === undefined);
  return isFlat && head.split(',').every((each) => around.test(each.trim()));
};

/** Says yes to all that it does not know. */
export const reachesForm = (css: string): boolean => !itemsIn(css, false).every(isAround);
