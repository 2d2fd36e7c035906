export const code = (text: string | undefined) => (text ? `\`${text}\`` : '');

/** What would end a cell, or begin an expression or an element in MDX. */
const cell = (text = '') =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/[{<]/g, '\\$&')))
    .join('');

export const table = (head: readonly string[], rows: readonly (readonly (string | undefined)[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
