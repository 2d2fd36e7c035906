/**
 * What nobody sees in the first picture: it comes after it, and after every other sheet. Where a visitor has asked for
 * other colours, the browser's own or ours for the picture before it read well enough.
 */
import {css} from 'lit';
import {badgeStyles} from './badge.styles.ts';
import {conditionStyles} from './conditions.styles.ts';
import {errorCodeStyles} from './error-code.styles.ts';
import {lateTokenStyles} from './late-tokens.styles.ts';
import {touchedStyles} from './touched.styles.ts';

export const laterStyles = css`
  ${lateTokenStyles} ${badgeStyles} ${errorCodeStyles} ${touchedStyles} ${conditionStyles}
`;
