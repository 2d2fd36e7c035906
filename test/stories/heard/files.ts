/**
 * What was heard of each whole flow, as text beside its story.
 */
import {existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {diff} from 'node:util';

const folder = join(import.meta.dirname, '../../../stories/flows/heard');

/** Lines around a difference that say where it is. */
const around = 2;

const difference = (before: readonly string[], after: readonly string[]) => {
  // What is only there now is an insertion of the first list for `diff`.
  const changes = diff([...before], [...after]).map(([kind, line]) => ({
    line,
    mark: kind === 0 ? ' ' : kind < 0 ? '+' : '-',
  }));
  const isNear = (at: number) =>
    changes.slice(Math.max(0, at - around), at + around + 1).some(({mark}) => mark !== ' ');
  return changes.flatMap(({mark, line}, at) => (isNear(at) ? [`${mark} ${line}`] : isNear(at - 1) ? ['  …'] : []));
};

/** Compares what was heard with the committed text, or makes it the committed one. */
export const compareHeard = (name: string, lines: readonly string[], accept: boolean): string | undefined => {
  const path = join(folder, `${name}.txt`);
  const text = `${lines.join('\n')}\n`;
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (before === text) return undefined;
  if (accept) {
    mkdirSync(folder, {recursive: true});
    writeFileSync(path, text);
    return undefined;
  }
  if (before === undefined) return 'is heard for the first time';
  return `is heard in another way\n${difference(before.trimEnd().split('\n'), lines)
    .map((line) => `      ${line}`)
    .join('\n')}`;
};

/** Texts that belong to no flow any more. */
export const leftOverHeard = (names: ReadonlySet<string>, accept: boolean): string[] => {
  const unknown = globSync('*.txt', {cwd: folder}).filter((file) => !names.has(file.replace(/\.txt$/, '')));
  if (accept) for (const file of unknown) rmSync(join(folder, file));
  return accept ? [] : unknown;
};
