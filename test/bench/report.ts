/**
 * From numbers to the README.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

export const median = (numbers: readonly number[]) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** In Markdown; a name, then numbers. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, ['---', ...head.slice(1).map(() => '---:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Between `<!-- name: … -->` and `<!-- /name -->`. */
export const intoReadme = (name: string, text: string) => {
  const path = join(import.meta.dirname, '../../README.md');
  const readme = readFileSync(path, 'utf8');
  const place = new RegExp(`(<!-- ${name}[^>]*-->\\n)[^]*(<!-- /${name} -->)`);
  if (!place.test(readme)) throw new Error(`README.md has no <!-- ${name} --> … <!-- /${name} -->`);
  writeFileSync(
    path,
    readme.replace(place, (_, begin: string, end: string) => `${begin}\n${text}\n${end}`),
  );
};
