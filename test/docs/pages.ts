/**
 * The README and the pages of Storybook, read as what they are: Markdown with tables, or MDX.
 */
import {globSync, readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {createProcessor} from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';

export const root = join(import.meta.dirname, '../..');

/** What the tree of a page is made of. */
export interface Node {
  readonly type: string;
  readonly value?: string;
  /** Of a block of code. */
  readonly lang?: string | null;
  /** Of a link or a picture. */
  readonly url?: string;
  /** Of an element in MDX. */
  readonly name?: string;
  readonly attributes?: readonly {readonly value?: string}[];
  readonly children?: readonly Node[];
  readonly position?: {readonly start: {readonly line: number}};
}

export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly nodes: readonly Node[];
}

export interface Block {
  /** File and line. */
  readonly place: string;
  readonly language: string;
  readonly text: string;
}

const withAllInside = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(withAllInside)];

export const readPage = (path: string): Page => {
  const processor = createProcessor({
    format: extname(path) === '.mdx' ? 'mdx' : 'md',
    remarkPlugins: [remarkGfm],
  });
  return {path, nodes: withAllInside(processor.parse(readFileSync(join(root, path), 'utf8')) as Node)};
};

export const pages: readonly Page[] = ['README.md', ...globSync('stories/docs/*.mdx', {cwd: root}).sort()].map(
  readPage,
);

export const blocksOf = ({path, nodes}: Page): readonly Block[] =>
  nodes
    .filter(({type}) => type === 'code')
    .map(({lang, value = '', position}) => ({
      place: `${path}:${position?.start.line}`,
      language: lang ?? '',
      text: value,
    }));

export const textOf = (node: Node): string =>
  withAllInside(node)
    .map(({value = ''}) => value)
    .join('');
