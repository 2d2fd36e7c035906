/**
 * What visitors may have asked for: larger text, less motion, more contrast, their own colours. After everything else.
 */
import {css} from 'lit';

export const conditionStyles = css`
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

  /* Large text in a narrow place: a word that is longer than its line goes on in the next. */
  :is(#_, [data-auth]) :is(p, label, legend, [part~='alert'] > [part~='link']) {
    overflow-wrap: anywhere;
  }

  @media (prefers-reduced-motion: reduce) {
    :is(#_, [data-auth]) {
      & [part~='button']:active:not([aria-disabled='true']) {
        scale: none;
      }
      & .as-spinner circle:last-child {
        animation: auth-pulse 1.2s ease-in-out infinite alternate;
        stroke-dasharray: none;
      }
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: color-mix(in oklab, var(--_text) 88%, var(--_surface));
      --_placeholder: color-mix(in oklab, var(--_text) 80%, var(--_surface));
      --_border: color-mix(in oklab, var(--_text) 62%, transparent);
      --_field-border: var(--_text);
      --_accent: light-dark(
        oklch(from var(--_in-primary) min(l, 0.4) min(c, 0.2) h / 1),
        oklch(from var(--_in-primary) max(l, 0.85) min(c, 0.12) h / 1)
      );
      --_sunken: transparent;
      --_ring-width: 3px;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_border: CanvasText;
      --_field-border: CanvasText;
      --_muted: CanvasText;
      --_placeholder: GrayText;
      --_accent: LinkText;
      --_danger: CanvasText; /* errors carry an icon and text, never colour alone */
      --_success: CanvasText;
      --_focus: Highlight;
      --_primary: Highlight;
      --_on-primary: HighlightText;
      --_primary-hover: Highlight;
      --_primary-active: Highlight;
      --_primary-edge: Highlight;
      --_ring-width: 3px;
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
