/**
 * Buttons at rest.
 */
import {css} from 'lit';

export const buttonStyles = css`
  :is(#_, [data-auth]) {
    & [part~='button'] {
      appearance: none;
      position: relative;
      display: grid;
      grid-template-columns: minmax(var(--_icon), auto) 1fr minmax(var(--_icon), auto);
      align-items: center;
      gap: calc(var(--_s) * 2);
      inline-size: 100%;
      min-block-size: var(--_control);
      margin: 0;
      padding: calc(var(--_s) * 1.5) calc(var(--_s) * 3.5);
      border: var(--_bw) solid transparent;
      border-radius: var(--_radius);
      font-weight: 500;
      line-height: 1.3;
      text-align: center;
      text-decoration: none;
      cursor: pointer;
      user-select: none;
    }
    & [part~='button'] > :only-child {
      grid-column: 1 / -1;
    }
    & [part~='button'] > span {
      min-inline-size: 0;
      overflow-wrap: anywhere;
      text-wrap: balance;
    }
    & [part~='button-primary'] {
      background: var(--_primary);
      border-color: var(--_primary-edge);
      color: var(--_on-primary);
      box-shadow: var(--_shadow-primary);
    }
    & :is([part~='button-secondary'], [part~='social-button']) {
      background: var(--_raised);
      border-color: var(--_border);
      color: var(--_text);
      box-shadow: var(--_shadow-control);
    }
    & [part~='button-text'] {
      display: flex;
      justify-content: center;
      background: none;
      color: var(--_text);
    }
    & [part~='button-text'] > svg {
      color: var(--_muted);
    }
  }
`;
