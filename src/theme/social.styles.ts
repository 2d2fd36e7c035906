/**
 * The providers, and the line that sets them off.
 */
import {css} from 'lit';

export const socialStyles = css`
  :is(#_, [data-auth]) {
    & [part~='social'] {
      display: grid;
      gap: calc(var(--_s) * 2.5);
    }
    & .as-logo {
      inline-size: var(--_icon);
      block-size: var(--_icon);
      object-fit: contain;
      line-height: var(--_icon);
      font-weight: 600;
    }
    & [part~='social'][data-columns] {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    & [part~='social'][data-columns='3'] {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    & [part~='social'][data-columns='5'] {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    & [part~='social'][data-columns] [part~='button'] {
      grid-template-columns: 1fr;
      justify-items: center;
      padding-inline: calc(var(--_s) * 2);
    }
    /* Very large text: the label needs the room that kept it in the middle. */
    @container auth (max-width: max(18rem, 18em)) {
      & [part~='social-button'] {
        grid-template-columns: auto 1fr;
        text-align: start;
      }
    }
    & [part~='social'][data-columns] .as-logo {
      inline-size: calc(var(--_icon) * 1.1);
      block-size: calc(var(--_icon) * 1.1);
    }

    & [part~='divider'] {
      display: flex;
      align-items: center;
      gap: calc(var(--_s) * 3);
      color: var(--_muted);
      font-size: var(--_fs-small);
      line-height: 1;
    }
    & [part~='divider']::before,
    & [part~='divider']::after {
      content: '';
      flex: 1;
      border-block-start: var(--_bw) solid var(--_border);
    }
  }
`;
