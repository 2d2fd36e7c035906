import {css} from 'lit';

/** The countries: at the field, or in a narrow or low window a sheet at its end. */
export const countryPickerStyles = css`
  :is(#_, [data-auth]) {
    & [part~='picker'] {
      inset: auto;
      inset-block-start: var(--_top);
      left: var(--_left);
      inline-size: var(--_frame);
      max-inline-size: none;
      max-block-size: min(var(--_room) - var(--_s) * 4, var(--_rem) * 22);
      margin: calc(var(--_s) * 1.5) 0;
      padding: 0;
      overflow: hidden;
      color: inherit;
      background: light-dark(var(--_surface), color-mix(in oklab, var(--_surface) 94%, var(--_text)));
      border: var(--_bw) solid var(--_border);
      border-radius: var(--_radius-box);
      box-shadow:
        0 0 0 0.5px rgb(0 0 0 / 0.04),
        0 16px 40px -12px rgb(0 0 0 / 0.3);
    }
    & [part~='picker'][data-above] {
      inset-block: auto var(--_bottom);
    }
    & [part~='picker'][open] {
      display: flex;
      flex-direction: column;
    }
    & [part~='picker']::backdrop {
      background: transparent;
    }
    & .as-search[part~='control'] {
      flex: none;
      margin: calc(var(--_s) * 2);
    }
    & [part~='picker'] [role='listbox'] {
      margin: 0;
      padding: 0 0 calc(var(--_s) * 2);
      list-style: none;
      overflow: auto;
      overscroll-behavior: contain;
    }
    & [part~='option'] {
      display: grid;
      grid-template-columns: 1fr auto var(--_rem);
      align-items: center;
      gap: 0 calc(var(--_s) * 2);
      min-block-size: calc(var(--_s) * 10);
      margin-inline: calc(var(--_s) * 2);
      padding: calc(var(--_s) * 1.5) calc(var(--_s) * 2.5);
      border-radius: var(--_radius-sm);
      line-height: 1.35;
      overflow-wrap: anywhere;
      cursor: pointer;
    }
    & [part~='option']:hover {
      background: var(--_wash);
    }
    & [part~='option'][data-active] {
      background: var(--_wash-strong);
    }
    & [part~='option'][aria-selected='true'] {
      font-weight: 500;
    }
    & [part~='option'] svg {
      inline-size: var(--_rem);
      block-size: var(--_rem);
      color: var(--_accent);
    }
    & [part~='option'][data-last-pinned] {
      margin-block-end: calc(var(--_s) * 4);
    }
    & [part~='option'][data-last-pinned]::after {
      content: '';
      grid-column: 1 / -1;
      block-size: 0;
      margin-block-end: calc(var(--_s) * -3.5);
      border-block-end: var(--_bw) solid var(--_border);
      translate: 0 calc(var(--_s) * 3.5);
    }
    & .as-code {
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }
    & .as-none {
      padding: calc(var(--_s) * 2) calc(var(--_s) * 4.5) calc(var(--_s) * 5);
      color: var(--_muted);
      text-wrap: pretty;
    }
    @media (max-width: 30rem), (max-height: 30rem) {
      & [part~='picker'],
      & [part~='picker'][data-above] {
        inset: auto 0 var(--_keyboard);
        inline-size: 100%;
        max-block-size: calc(var(--_window) - var(--_s) * 6);
        margin: 0;
        border-width: var(--_bw) 0 0;
        border-radius: var(--_radius-card) var(--_radius-card) 0 0;
      }
      & [part~='picker']::backdrop {
        background: var(--_scrim);
      }
      & [part~='option'] {
        min-block-size: 44px;
      }
    }
  }
  @media (forced-colors: active) {
    :is(#_, [data-auth]) {
      & [part~='option'][data-active] {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
      & [part~='option'][data-active] :is(svg, .as-code) {
        color: HighlightText;
      }
    }
  }
  @supports not (color: light-dark(#000, #fff)) {
    :is(#_, [data-auth]) [part~='picker'] {
      background: var(--_surface);
    }
  }
`;
