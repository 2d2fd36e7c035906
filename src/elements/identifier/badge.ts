/**
 * A button may say that its way in was used here before; what says it follows the first picture.
 */
import type {usedBefore} from './used-before.ts';

let used: typeof usedBefore | undefined;
export const sayUsedBeforeBy = (say: typeof usedBefore) => (used = say);

export const badge: typeof usedBefore = (way) => used?.(way);
