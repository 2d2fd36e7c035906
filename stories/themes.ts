/**
 * Themes to look at and to test: what somebody would write into a page's style sheet, three or four tokens each.
 */
import type {Token} from '../src/theme/tokens.ts';

export type TokenValues = Readonly<Partial<Record<Token['name'], string>>>;

export interface Theme {
  readonly title: string;
  /** Of the page around. */
  readonly background: string;
  readonly tokens: TokenValues;
}

export const themes = {
  none: {title: 'No token set', background: 'light-dark(#eef0f5, #0d0f14)', tokens: {}},
  enterprise: {
    title: 'Dense enterprise dashboard',
    background: 'light-dark(#ecf0f3, #0a0d10)',
    tokens: {
      '--auth-color-primary': '#0b6e5f',
      '--auth-font-size': '0.8125rem',
      '--auth-radius': '4px',
      '--auth-width': '22.5rem',
    },
  },
  playful: {
    title: 'Playful rounded consumer app',
    background: 'light-dark(#fdeed8, #15110b)',
    tokens: {
      '--auth-color-primary': '#ffb52e',
      '--auth-radius': '999px',
      '--auth-font-family': '"Nunito Variable", "Noto Sans Arabic Variable", sans-serif',
      '--auth-border-width': '2px',
    },
  },
  publisher: {
    title: 'Warm serif publisher',
    background: 'light-dark(#f4ecdf, #13100c)',
    tokens: {
      '--auth-color-primary': '#8f2d1a',
      '--auth-color-surface': '#fffcf5',
      '--auth-font-family-heading': '"Source Serif 4 Variable", "Noto Sans Arabic Variable", serif',
      '--auth-radius': '3px',
    },
  },
} satisfies Record<string, Theme>;

export type ThemeName = keyof typeof themes;
