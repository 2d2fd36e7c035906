import {css} from 'lit';

/** At the end of the footer, where there is room for it beside the way to another flow: a select that reads as a link. */
export const languageMenuStyles = css`
  :is(#_, [data-auth]) {
    & auth-language-menu {
      display: block;
      min-inline-size: 0;
      margin-inline: auto calc(var(--_s) * -1.5);
    }
    & [part~='languages'] {
      position: relative;
      display: flex;
      align-items: center;
    }
    & [part~='languages'] svg {
      position: absolute;
      inset-inline-start: calc(var(--_s) * 1.5);
      inline-size: 16px;
      pointer-events: none;
    }
    & [part~='languages'] svg:last-child {
      inset-inline: auto calc(var(--_s) * 1);
      rotate: 90deg;
    }
    & [part~='languages'] svg:last-child:dir(rtl) {
      rotate: -90deg;
    }
    & [part~='languages'] select {
      appearance: none;
      field-sizing: content;
      max-inline-size: 100%;
      min-block-size: calc(var(--_s) * 8);
      padding-block: 0;
      padding-inline: calc(var(--_s) * 6.5) calc(var(--_s) * 5.5);
      border: 0;
      border-radius: var(--_radius-sm);
      background: none;
      cursor: pointer;
      text-overflow: ellipsis;
      transition:
        background-color var(--_dur-fast) var(--_ease),
        color var(--_dur-fast) var(--_ease);
    }
    & [part~='languages'] option {
      background: Canvas;
      color: CanvasText;
    }
    & [part~='languages']:hover {
      color: var(--_text);
    }
    & [part~='languages']:hover select {
      background: var(--_wash);
    }
    & [part~='languages'] select:focus-visible {
      outline: var(--_ring-width) solid var(--_focus);
      outline-offset: 2px;
      color: var(--_text);
    }
  }
  @media (pointer: coarse) {
    :is(#_, [data-auth]) [part~='languages'] select {
      min-block-size: 44px;
      font-size: max(16px, var(--_fs-label));
    }
  }
`;
