/**
 * A button may say that its way in was used here before.
 */
import {html, type TemplateResult} from 'lit';
import type {usedBefore} from './used-before.ts';

let used: typeof usedBefore | undefined;
export const sayUsedBeforeBy = (say: typeof usedBefore) => (used = say);

/** Of a button without words; read after its name. */
export const nameWithBadge = (method: string, label: string) => [label, used?.(method)].filter(Boolean).join(', ');

export const withBadge = (label: string, ...methods: readonly string[]): string | TemplateResult => {
  const text = used?.(...methods);
  return text ? html`${label} <span class="as-badge">${text}</span>` : label;
};
