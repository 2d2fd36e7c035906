import {css} from 'lit';

/** A button that is a picture alone; a finger reaches it beyond its edges. */
export const iconButtonStyles = css`
  :is(#_, [data-auth]) {
    & .as-icon-button {
      appearance: none;
      position: relative;
      display: grid;
      place-items: center;
      flex: none;
      inline-size: calc(var(--_s) * 9);
      block-size: calc(var(--_s) * 9);
      margin: 0;
      margin-inline-end: calc(var(--_s) * 1);
      padding: 0;
      border: 0;
      background: none;
      color: var(--_muted);
      border-radius: max(var(--_radius-sm), var(--_radius) - 4px);
      cursor: pointer;
      transition:
        background-color var(--_dur-fast) var(--_ease),
        color var(--_dur-fast) var(--_ease);
    }
    & .as-icon-button::after {
      content: '';
      position: absolute;
      inset: 50%;
      inline-size: max(100%, 44px);
      block-size: max(100%, 44px);
      translate: -50% -50%;
    }
    & .as-icon-button:dir(rtl)::after {
      translate: 50% -50%;
    }
    & .as-icon-button:hover {
      background: var(--_wash);
      color: var(--_text);
    }
  }
`;
