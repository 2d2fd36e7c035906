import {css} from 'lit';

/** What stands in the logo's place: one icon, or two parties with what is between them. */
export const leadStyles = css`
  :is(#_, [data-auth]) {
    & :is(.as-glyph, .as-tile) {
      display: grid;
      place-items: center;
      flex: none;
      inline-size: calc(var(--_s) * 12);
      block-size: calc(var(--_s) * 12);
      border: var(--_bw) solid var(--_border);
      border-radius: min(var(--_r) * 1.2, 50%);
      background: var(--_raised);
      box-shadow: var(--_shadow-control);
      color: var(--_text);
    }
    & .as-glyph {
      margin-block-end: calc(var(--_s) * 5);
    }
    & .as-glyph svg {
      inline-size: calc(var(--_rem) * 1.5);
      block-size: calc(var(--_rem) * 1.5);
      stroke-width: 1.4;
    }
    & .as-glyph[data-tone='success'] {
      color: var(--_success);
      background: var(--_success-wash);
      border-color: transparent;
      box-shadow: none;
    }

    /* Blocks that are no form. */
    & .as-stack {
      display: flex;
      flex-direction: column;
      gap: calc(var(--_s) * 5);
    }
    & .as-pair {
      display: flex;
      align-items: center;
      gap: calc(var(--_s) * 2.5);
      margin-block-end: calc(var(--_s) * 6);
      color: var(--_muted);
    }
    & .as-tile .as-logo {
      inline-size: 58%;
      block-size: 58%;
    }
    & .as-tile span.as-logo {
      display: grid;
      place-items: center;
    }
    & .as-tile span.as-logo[hidden] {
      display: none;
    }
    & .as-wire {
      inline-size: 22px;
      border-block-start: 1.5px dashed color-mix(in oklab, var(--_text) 32%, transparent);
    }
    /* Very large text: the tiles take all the room there is. */
    @container auth (max-width: max(18rem, 18em)) {
      & .as-tile {
        inline-size: calc(var(--_s) * 9);
        block-size: calc(var(--_s) * 9);
      }
      & .as-wire {
        display: none;
      }
    }
    /* Addresses of who can help are one long word. */
    & .as-small {
      overflow-wrap: anywhere;
    }
  }
`;
