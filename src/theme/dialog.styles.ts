import {css} from 'lit';

/** A question over the page. Its body scrolls, its actions stay in sight. */
export const dialogStyles = css`
  :is(#_, [data-auth]) {
    & [part~='dialog'] {
      inline-size: calc(100% - var(--_s) * 10);
      max-inline-size: calc(var(--_width) * 0.9);
      max-block-size: min(100% - var(--_s) * 10, var(--_rem) * 32);
      margin: auto;
      padding: 0;
      overflow: hidden;
      color: inherit;
      background: light-dark(var(--_surface), color-mix(in oklab, var(--_surface) 94%, var(--_text)));
      border: var(--_bw) solid var(--_border);
      border-radius: var(--_radius-card);
      box-shadow:
        0 0 0 0.5px rgb(0 0 0 / 0.04),
        0 24px 64px -16px rgb(0 0 0 / 0.35);
    }
    & [part~='dialog'][open] {
      display: flex;
      flex-direction: column;
    }
    & [part~='dialog']::backdrop {
      background: var(--_scrim);
    }
    & .as-dialog-body {
      display: grid;
      gap: calc(var(--_s) * 2);
      padding: calc(var(--_s) * 6);
      padding-block-end: calc(var(--_s) * 4);
      overflow: auto;
      overflow-wrap: anywhere;
    }
    & .as-dialog-title {
      margin: 0;
      font-family: var(--_font-heading);
      font-size: calc(var(--_fs) * 1.2);
      font-weight: var(--_fw-heading);
      line-height: 1.3;
      letter-spacing: var(--_tracking-title);
      text-wrap: balance;
      overflow-wrap: anywhere;
    }
    & .as-dialog-title:lang(ja) {
      word-break: auto-phrase;
    }
    & .as-dialog-text {
      display: grid;
      gap: calc(var(--_s) * 2);
      color: var(--_muted);
      text-wrap: pretty;
      overflow-wrap: anywhere;
    }
    & .as-dialog-text strong {
      font-weight: 500;
      color: var(--_text);
    }
    & [part~='dialog'] > .as-buttons {
      flex: none;
      padding: 0 calc(var(--_s) * 6) calc(var(--_s) * 6);
    }
    & auth-copy-link {
      display: grid;
      gap: calc(var(--_s) * 2);
    }
    & auth-copy-link > p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    & auth-copy-link > .as-copied {
      user-select: all;
      text-align: center;
    }
    /* Very large text: words before margins. */
    @container auth (max-width: max(18rem, 18em)) {
      & [part~='dialog'] {
        inline-size: calc(100% - var(--_s) * 4);
        max-block-size: calc(100% - var(--_s) * 4);
      }
      & .as-dialog-body {
        padding: calc(var(--_s) * 4);
      }
      & [part~='dialog'] > .as-buttons {
        padding: 0 calc(var(--_s) * 4) calc(var(--_s) * 4);
      }
    }
    /* A low window: all of it scrolls, or there would be next to nothing left of the text. */
    @media (max-height: 22rem) {
      & [part~='dialog'] {
        overflow: auto;
      }
      & .as-dialog-body {
        flex: none;
      }
    }
  }
  @supports not (color: light-dark(#000, #fff)) {
    :is(#_, [data-auth]) [part~='dialog'] {
      background: var(--_surface);
    }
  }
`;
