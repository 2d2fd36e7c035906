/**
 * What comes after the first picture of a form: the last sheet, and what looks after our nodes.
 */
export {keep} from './own-nodes.ts';
export {laterStyles} from '../theme/later.styles.ts';
