/**
 * The pieces that every screen is made of. Adopted by the shadow root and by the document that holds the form, so
 * every rule is scoped to `[data-auth]`: our section and our screens. The id in the scope, which no element has, lifts
 * each rule above what a page says about bare elements and classes.
 */
import {css} from 'lit';
import {alertStyles} from './alert.styles.ts';
import {buttonStyles} from './button.styles.ts';
import {fieldStyles} from './field.styles.ts';
import {socialStyles} from './social.styles.ts';
import {touchStyles} from './touch.styles.ts';

export const baseStyles = css`
  :is(#_, [data-auth]) {
    &,
    & *:not(svg *) {
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
    &[part~='screen'] {
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
    }
    & button[part~='link']:not(:hover) {
      text-decoration-color: transparent;
    }
    & :is(.as-small, [part~='terms']) a {
      color: inherit;
    }
  }

  ${buttonStyles} ${socialStyles} ${fieldStyles} ${alertStyles} ${touchStyles}
`;
