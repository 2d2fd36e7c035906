/** The styles of a first screen as they stand in its HTML. */
import {escapeHtml, untilTakenOver} from './attributes.ts';
import type {Sheet, SheetUrls, StandingSheets} from './sheets.ts';

export interface StyleTags {
  readonly head: string;
  readonly shadow: string;
  /** Beside the notices, where there are any. */
  readonly notices: string;
  /** Of those that stand in the page. */
  readonly hashes: readonly string[];
}

export const styleTag = ({css}: Sheet, attribute = '') => `<style${attribute}>${css}</style>`;

const linkTag = (url: string, attribute = '') => `<link rel="stylesheet" href="${escapeHtml(url)}"${attribute}>`;

export const linked = ({page, shadow}: SheetUrls): StyleTags => ({
  head: linkTag(page, ` ${untilTakenOver}`),
  shadow: linkTag(shadow),
  notices: '',
  hashes: [],
});

export const standing = ({page, shadow, notices}: StandingSheets): StyleTags => ({
  head: styleTag(page, ` ${untilTakenOver}`),
  shadow: styleTag(shadow),
  notices: notices ? styleTag(notices, ` ${untilTakenOver}`) : '',
  hashes: [...new Set([page, shadow, ...(notices ? [notices] : [])].map(({hash}) => hash))],
});
