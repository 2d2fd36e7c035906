import {css} from 'lit';

/** Under the card and in line with what stands on it: a select that reads as small print. */
export const languageMenuStyles = css`
  :is(#_, [data-auth]) {
    & auth-language-menu {
      display: flex;
      justify-content: var(--_align);
      margin-block-start: calc(var(--_s) * 3);
      padding-inline: calc(var(--_s) * 10);
    }
    & [part~='languages'] {
      position: relative;
      display: flex;
      align-items: center;
      max-inline-size: 100%;
      font-size: var(--_fs-label);
      color: var(--_muted);
    }
    & [part~='languages'] svg {
      position: absolute;
      inset-inline-start: calc(var(--_s) * 2);
      inline-size: 18px;
      block-size: 18px;
      pointer-events: none;
    }
    & [part~='languages'] svg:last-child {
      inset-inline: auto calc(var(--_s) * 1.5);
      rotate: 90deg;
    }
    & [part~='languages'] select {
      appearance: none;
      field-sizing: content;
      max-inline-size: 100%;
      min-block-size: calc(var(--_s) * 9);
      padding-block: calc(var(--_s) * 1);
      padding-inline: calc(var(--_s) * 8) calc(var(--_s) * 7);
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
  :host([frame='plain']) :is(#_, [data-auth]) auth-language-menu {
    padding-inline: 0;
    margin-inline: calc(var(--_s) * -2);
  }
  @container auth (max-width: 22.4rem) {
    :is(#_, [data-auth]) auth-language-menu {
      margin-block: 0 calc(var(--_s) * 4);
      padding-inline: calc(var(--_s) * 3);
    }
  }
  @media (pointer: coarse) {
    :is(#_, [data-auth]) [part~='languages'] select {
      min-block-size: 44px;
      font-size: max(16px, var(--_fs-label));
    }
  }
`;
