/**
 * Buttons, and the spinner of the busy one.
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
      transition:
        background-color var(--_dur-fast) var(--_ease),
        border-color var(--_dur-fast) var(--_ease),
        scale var(--_dur-fast) var(--_ease);
    }
    & [part~='button'] > :only-child {
      grid-column: 1 / -1;
    }
    & [part~='button'] > span {
      min-inline-size: 0;
      overflow-wrap: anywhere;
      text-wrap: balance;
    }
    & [part~='button']:active {
      scale: 0.988;
    }
    & [part~='button-primary'] {
      background: var(--_primary);
      border-color: var(--_primary-edge);
      color: var(--_on-primary);
      box-shadow: var(--_shadow-primary);
    }
    & [part~='button-primary']:hover {
      background: var(--_primary-hover);
    }
    & [part~='button-primary']:active {
      background: var(--_primary-active);
    }
    & :is([part~='button-secondary'], [part~='social-button']) {
      background: var(--_raised);
      border-color: var(--_border);
      color: var(--_text);
      box-shadow: var(--_shadow-control);
    }
    & :is([part~='button-secondary'], [part~='social-button']):hover {
      background-image: linear-gradient(var(--_wash), var(--_wash));
      border-color: color-mix(in oklab, var(--_text) 24%, transparent);
    }
    & :is([part~='button-secondary'], [part~='social-button']):active {
      background-image: linear-gradient(var(--_wash-strong), var(--_wash-strong));
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
    & [part~='button-text']:hover {
      background: var(--_wash);
    }
    & [part~='button'][aria-disabled='true']:not([aria-busy='true']) {
      cursor: default;
      scale: none;
    }
    & [part~='button'][aria-busy='true'] {
      cursor: progress;
      scale: none;
    }
    /* Busy shows at once in the label, the spinner only when the answer takes its time. */
    & .as-spinner {
      animation: auth-appear 0s 0.3s both;
    }
    & .as-spinner circle {
      stroke-width: 2;
    }
    & .as-spinner circle:first-child {
      opacity: 0.25;
    }
    & .as-spinner circle:last-child {
      stroke-dasharray: 13 100;
      transform-origin: 50% 50%;
      animation: auth-spin 0.8s linear infinite;
    }
  }
`;
