/**
 * A form once somebody is at it: under the pointer, pressed, busy, checked, filled in, wrong.
 */
import {css} from 'lit';

export const touchedStyles = css`
  :is(#_, [data-auth]) {
    /* Who is signing in, on a screen after the first. */
    & [part~='subtitle'] strong {
      font-weight: 500;
      color: var(--_text);
    }
    /* Something in it counts down. */
    & .as-line {
      font-variant-numeric: tabular-nums;
    }
    & .as-line:has(> :only-child) {
      justify-content: var(--_align);
    }
    /* Focus: one rule for everything. */
    & :is(button, a, input[type='checkbox']):focus-visible {
      outline: var(--_ring-width) solid var(--_focus);
      outline-offset: 2px;
    }
    /* In place of a logo that failed. */
    & .as-site {
      margin-block-end: calc(var(--_s) * 6);
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    & :is([part~='control'], [part~='button'], a, [part~='link']) {
      transition: var(--_dur-fast) var(--_ease);
      transition-property: background-color, border-color, box-shadow, scale, text-decoration-color;
    }
    & [part~='button']:active:not([aria-disabled='true']) {
      scale: 0.988;
    }
    & [part~='button-primary']:hover {
      background: var(--_primary-hover);
    }
    & [part~='button-primary']:active {
      background: var(--_primary-active);
    }
    & :is([part~='button-secondary'], [part~='social-button']):hover {
      background-image: linear-gradient(var(--_wash), var(--_wash));
      border-color: color-mix(in oklab, var(--_text) 24%, transparent);
    }
    & :is([part~='button-secondary'], [part~='social-button']):active {
      background-image: linear-gradient(var(--_wash-strong), var(--_wash-strong));
    }
    & [part~='button-text']:hover {
      background: var(--_wash);
    }
    & :is(a, [part~='link']):hover {
      text-decoration-color: currentColor;
    }
    & [part~='control']:hover:not(:has(> input:focus)) {
      border-color: color-mix(in oklab, var(--_text) 62%, transparent);
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
    & [part~='button'][aria-disabled='true']:not([aria-busy='true']) {
      cursor: default;
    }
    & [part~='button'][aria-busy='true'] {
      cursor: progress;
    }
    & button[part~='link'][aria-disabled='true'] {
      color: var(--_muted);
      font-weight: 400;
      cursor: default;
      text-decoration: none;
    }
    & input[type='checkbox']:checked {
      background: var(--_primary);
      border-color: var(--_primary-edge);
    }
    & input[type='checkbox']:checked::before {
      content: '';
      box-sizing: border-box;
      inline-size: calc(var(--_rem) * 0.31);
      block-size: calc(var(--_rem) * 0.6);
      border: solid var(--_on-primary);
      border-width: 0 2px 2px 0;
      rotate: 42deg;
      translate: 0 -1px;
      border-radius: 1px;
    }
    & [part~='input']:autofill {
      -webkit-text-fill-color: var(--_text);
      box-shadow:
        inset 0 0 0 100px var(--_surface),
        inset 0 0 0 100px var(--_accent-wash);
      caret-color: var(--_text);
    }
    & [data-invalid] {
      --_focus: var(--_danger);
    }
    & [data-invalid] :is([part~='control'], input[type='checkbox']) {
      border-color: var(--_danger);
    }
    & [part~='error'] {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 calc(var(--_s) * 1.5);
      font-size: var(--_fs-small);
      line-height: 1.4;
      color: var(--_danger);
    }
    & [part~='error'] svg {
      inline-size: var(--_rem);
      block-size: var(--_rem);
      margin-block-start: 0.09em;
    }
    & [part~='alert'][data-tone='accent'] {
      background: var(--_accent-wash);
      border-color: color-mix(in oklab, var(--_accent) 22%, transparent);
    }
    & [part~='alert'][data-tone='accent'] > svg {
      color: var(--_accent);
    }
  }
`;
