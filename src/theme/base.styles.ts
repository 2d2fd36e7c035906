/**
 * The pieces that every screen is made of. Adopted by the shadow root and by the document that holds the form, so
 * every rule is scoped to `[data-auth]`: our section and our screens. The id in the scope, which no element has, lifts
 * each rule above what a page says about bare elements and classes; the reset takes back whatever the page set.
 */
import {css} from 'lit';

export const baseStyles = css`
  :is(#_, [data-auth]) {
    &,
    & *:not(svg *),
    & *::before,
    & *::after {
      all: revert;
      box-sizing: border-box;
    }
    & :is(button, input, select) {
      font: inherit;
      letter-spacing: inherit;
      color: inherit;
    }
    & :is(p, ul, ol, fieldset) {
      margin: 0;
      padding: 0;
      border: 0;
      list-style: none;
      min-inline-size: 0;
    }
    & svg {
      display: block;
      flex: none;
      inline-size: var(--_icon);
      block-size: var(--_icon);
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    & bdi {
      unicode-bidi: isolate;
    }
    & [hidden] {
      display: none;
    }
    & .as-flip:dir(rtl) {
      scale: -1 1;
    }
    & .as-sr {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: 0;
      padding: 0;
      border: 0;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    /* A screen is a stack of blocks, a form a tighter one. */
    &[part~='screen'],
    & .as-stack {
      display: flex;
      flex-direction: column;
      gap: calc(var(--_s) * 5);
      min-inline-size: 0;
    }
    & form {
      display: flex;
      flex-direction: column;
      gap: calc(var(--_s) * 4);
      min-inline-size: 0;
    }
    & .as-buttons {
      display: flex;
      flex-direction: column;
      gap: calc(var(--_s) * 2.5);
    }
    & .as-line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: calc(var(--_s) * 1) calc(var(--_s) * 4);
    }
    & .as-line:has(> :only-child) {
      justify-content: var(--_align);
    }
    & :is(.as-small, [part~='terms']) {
      font-size: var(--_fs-small);
      line-height: 1.4;
      color: var(--_muted);
      text-wrap: pretty;
      text-align: var(--_align);
    }

    /* Links, and buttons that read as links. */
    & a,
    & [part~='link'] {
      color: var(--_accent);
      text-decoration: underline;
      text-decoration-color: color-mix(in oklab, currentColor 35%, transparent);
      text-decoration-thickness: 1px;
      text-underline-offset: 0.22em;
      border-radius: 3px;
      transition: text-decoration-color var(--_dur-fast) var(--_ease);
    }
    & :is(a, [part~='link']):hover {
      text-decoration-color: currentColor;
    }
    & button[part~='link'] {
      appearance: none;
      min-block-size: 24px;
      background: none;
      border: 0;
      padding: 0;
      cursor: pointer;
      text-align: start;
      font-weight: 500;
      font-variant-numeric: tabular-nums;
    }
    & button[part~='link']:not(:hover) {
      text-decoration-color: transparent;
    }
    & :is(.as-small, [part~='terms']) a {
      color: inherit;
    }
    & button[part~='link'][aria-disabled='true'] {
      color: var(--_muted);
      font-weight: 400;
      cursor: default;
      text-decoration: none;
    }

    /* Focus: one rule for everything. */
    & :is(button, a, input[type='checkbox']):focus-visible {
      outline: var(--_ring-width) solid var(--_focus);
      outline-offset: 2px;
    }

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
    @container auth (max-width: 18rem) {
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

    & [part~='field'] {
      display: flex;
      flex-direction: column;
      gap: calc(var(--_s) * 1.5);
      min-inline-size: 0;
    }
    & [part~='label'] {
      font-size: var(--_fs-label);
      font-weight: 500;
      line-height: 1.43;
    }
    & [part~='control'] {
      display: flex;
      align-items: center;
      min-block-size: var(--_control);
      background: var(--_field);
      border: var(--_bw) solid var(--_field-border);
      border-radius: var(--_radius);
      box-shadow: var(--_shadow-control);
      transition:
        border-color var(--_dur-fast) var(--_ease),
        box-shadow var(--_dur-fast) var(--_ease);
    }
    & [part~='input'] {
      appearance: none;
      flex: 1;
      inline-size: 100%;
      min-inline-size: 0;
      align-self: stretch;
      min-block-size: calc(var(--_control) - 2 * var(--_bw));
      margin: 0;
      border: 0;
      outline: 0;
      background: none;
      padding: 0;
      padding-inline: calc(var(--_s) * 3);
      font-size: var(--_fs-input);
      line-height: 1.3;
      text-overflow: ellipsis;
      border-radius: calc(var(--_radius) - var(--_bw));
    }
    & [part~='input']::placeholder {
      color: var(--_placeholder);
      opacity: 1;
    }
    & [part~='input']:autofill {
      -webkit-text-fill-color: var(--_text);
      box-shadow:
        inset 0 0 0 100px var(--_surface),
        inset 0 0 0 100px var(--_accent-wash);
      caret-color: var(--_text);
    }
    & [part~='control']:hover {
      border-color: color-mix(in oklab, var(--_text) 62%, transparent);
    }
    & [part~='control']:has(> input:focus) {
      border-color: var(--_focus);
      outline: calc(var(--_ring-width) - var(--_bw)) solid var(--_focus);
      box-shadow: var(--_ring);
    }
    & [data-invalid] {
      --_focus: var(--_danger);
    }
    & [data-invalid] :is([part~='control'], input[type='checkbox']) {
      border-color: var(--_danger);
    }
    & [part~='hint'] {
      font-size: var(--_fs-small);
      line-height: 1.4;
      color: var(--_muted);
    }
    & [part~='error'] {
      display: flex;
      gap: calc(var(--_s) * 1.5);
      font-size: var(--_fs-small);
      line-height: 1.4;
      color: var(--_danger);
    }
    & [part~='error'] svg {
      inline-size: 1rem;
      block-size: 1rem;
      margin-block-start: 0.09em;
    }

    & .as-check {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 calc(var(--_s) * 2.5);
      align-items: start;
      font-size: var(--_fs-label);
      line-height: 1.43;
      cursor: pointer;
      padding-block: calc(var(--_s) * 0.5);
    }
    & input[type='checkbox'] {
      appearance: none;
      inline-size: 1.125rem;
      block-size: 1.125rem;
      margin: 0;
      margin-block-start: 0.09em;
      display: grid;
      place-items: center;
      cursor: pointer;
      border: var(--_bw) solid var(--_field-border);
      border-radius: var(--_radius-sm);
      background: var(--_field);
      box-shadow: var(--_shadow-control);
    }
    & input[type='checkbox']:checked {
      background: var(--_primary);
      border-color: var(--_primary-edge);
    }
    & input[type='checkbox']:checked::before {
      content: '';
      inline-size: 0.31rem;
      block-size: 0.6rem;
      border: solid var(--_on-primary);
      border-width: 0 2px 2px 0;
      rotate: 42deg;
      translate: 0 -1px;
      border-radius: 1px;
    }

    & [part~='alert'] {
      display: grid;
      grid-template-columns: auto 1fr;
      align-items: start;
      gap: calc(var(--_s) * 1) calc(var(--_s) * 2.5);
      padding: calc(var(--_s) * 3) calc(var(--_s) * 3.5);
      border-radius: var(--_radius-box);
      border: var(--_bw) solid var(--_border);
      background: var(--_sunken);
      font-size: var(--_fs-label);
      line-height: 1.43;
    }
    & [part~='alert'] > svg {
      color: var(--_muted);
    }
    & [part~='alert'] p {
      text-wrap: pretty;
      overflow-wrap: anywhere;
    }
    & [part~='alert'] strong {
      font-weight: 500;
    }
    & [part~='alert'] > [part~='link'] {
      grid-column: 2;
      justify-self: start;
      color: var(--_text);
      text-decoration-color: color-mix(in oklab, currentColor 35%, transparent);
    }
    & [part~='alert'][data-tone='danger'] {
      background: var(--_danger-wash);
      border-color: color-mix(in oklab, var(--_danger) 26%, transparent);
    }
    & [part~='alert'][data-tone='danger'] > svg {
      color: var(--_danger);
    }
    & [part~='alert'][data-tone='accent'] {
      background: var(--_accent-wash);
      border-color: color-mix(in oklab, var(--_accent) 22%, transparent);
    }
    & [part~='alert'][data-tone='accent'] > svg {
      color: var(--_accent);
    }
  }

  @keyframes auth-spin {
    to {
      rotate: 1turn;
    }
  }
  @keyframes auth-appear {
    from {
      opacity: 0;
    }
  }
  @keyframes auth-pulse {
    from {
      opacity: 1;
    }
    to {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :is(#_, [data-auth]) {
      & [part~='button']:active {
        scale: none;
      }
      & .as-spinner circle:last-child {
        animation: auth-pulse 1.2s ease-in-out infinite alternate;
        stroke-dasharray: none;
      }
    }
  }
  @media (pointer: coarse) {
    :is(#_, [data-auth]) {
      & :is(.as-line, [part~='footer'], [part~='alert']) > [part~='link'] {
        padding-block: calc((44px - 1lh) / 2);
      }
      & .as-line {
        margin-block: calc((44px - 1lh) / -2);
      }
      & .as-check {
        padding-block: calc((44px - 1lh) / 2);
        margin-block: calc((44px - 1lh) / -2);
      }
    }
  }
  @media (forced-colors: active) {
    :is(#_, [data-auth]) {
      & [part~='button'] {
        border-color: ButtonBorder;
      }
      & [part~='button-primary'] {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
        border-color: Highlight;
      }
      & input[type='checkbox'] {
        appearance: auto;
      }
      & input[type='checkbox']:checked::before {
        content: none;
      }
      & [part~='control']:focus-within {
        outline: 3px solid Highlight;
      }
      & .as-logo {
        forced-color-adjust: none;
        background: #fff;
        border-radius: 4px;
        outline: 2px solid #fff;
      }
    }
  }
`;
