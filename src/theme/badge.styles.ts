/**
 * A few words on the edge of a button, or at the end of a line.
 */
import {css} from 'lit';

export const badgeStyles = css`
  :is(#_, [data-auth]) {
    & .as-badge {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: calc(var(--_s) * 3);
      translate: 0 -50%;
      padding-inline: calc(var(--_s) * 1.5);
      border: var(--_bw) solid var(--_border);
      border-radius: min(var(--_radius), var(--_rem));
      background: var(--_surface);
      color: var(--_muted);
      font-size: calc(var(--_fs-small) * 0.92);
      font-weight: 500;
      line-height: 1.4;
      white-space: nowrap;
    }
    /* In a line of text it stands in the line. */
    & :is([part~='row'], [part~='link']) .as-badge {
      position: static;
      display: inline-block;
      translate: none;
      margin-inline-start: calc(var(--_s) * 1.5);
    }
    /* In a grid of logos there is no room for words: they are in the button's name. */
    & [part~='social'][data-columns] .as-badge {
      inset-inline-end: calc(var(--_s) * -1);
      inline-size: calc(var(--_s) * 2.5);
      block-size: calc(var(--_s) * 2.5);
      padding: 0;
      border-color: var(--_surface);
      border-radius: 50%;
      background: var(--_primary);
      overflow: hidden;
      text-indent: 100%;
    }
  }
`;
