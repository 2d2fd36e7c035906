/**
 * How the pages of the docs are read: with tables, as on a code host. One links to another by its file, so that a code host
 * can follow; in Storybook that page is at the address that comes from its title.
 */
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import remarkGfm from 'remark-gfm';
import {toId} from 'storybook/internal/csf';

interface Node {
  readonly type: string;
  url?: string;
  readonly children?: readonly Node[];
}

const titleIn = (file: string) => /<Meta title="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];

const idOf = (file: string) => {
  const title = titleIn(file);
  if (!title) throw new Error(`${file} has no <Meta title="…">`);
  return toId(title, 'docs');
};

const follow = (node: Node, folder: string) => {
  const [, file] = /^\.\/([^#]+\.mdx)/.exec(node.url ?? '') ?? [];
  if (node.type === 'link' && file) node.url = `?path=/docs/${idOf(join(folder, file))}`;
  for (const child of node.children ?? []) follow(child, folder);
};

const docLinks = () => (tree: Node, file: {path: string}) => follow(tree, dirname(file.path));

export const remarkPlugins = [remarkGfm, docLinks];
