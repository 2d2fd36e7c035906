/**
 * A story for every fixture, so that a new situation needs nothing but its state: the indexer lists them, the plug-in
 * makes one module for each screen out of the list.
 */
import {globSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Indexer} from 'storybook/internal/types';
import type {Plugin} from 'vite';

interface Listed {
  readonly screen: {readonly name: string};
}

const prefix = 'virtual:screens/';
const words = (camelCase: string) =>
  camelCase
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()
    .trim();
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const titleOf = (screen: string) => `Screens/${sentence(screen.replaceAll('-', ' ')).replace('Sso', 'SSO')}`;
/** “Busy”, not “Sign in busy”: the screen stands above it already. */
const nameOf = (fixture: string, screen: string) =>
  sentence(words(fixture).replace(new RegExp(`^${screen.replaceAll('-', ' ')} (?=.)`), ''));
const exportOf = (fixture: string) => sentence(fixture);

const read = async (fileName: string): Promise<[name: string, state: Listed][]> => {
  const version = statSync(fileName).mtimeMs;
  const {fixtures} = (await import(`${fileName}?${version}`)) as {fixtures: Record<string, Listed>};
  return Object.entries(fixtures);
};

export const fixtureIndexer: Indexer = {
  test: /stories\/fixtures\/[a-z-]+\.ts$/,
  createIndex: async (fileName) =>
    (await read(fileName)).map(([fixture, {screen}]) => ({
      type: 'story',
      importPath: `${prefix}${screen.name}`,
      exportName: exportOf(fixture),
      name: nameOf(fixture, screen.name),
      title: titleOf(screen.name),
    })),
};

/** @param folder of the fixtures, a file for each flow */
export const fixtureStories = (folder: string): Plugin => ({
  name: 'fixture-stories',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  async load(id) {
    if (!id.startsWith(`\0${prefix}`)) return undefined;
    const files = globSync(join(folder, '*.ts'));
    for (const file of files) this.addWatchFile(file);
    const screen = id.slice(prefix.length + 1);
    const own = (await Promise.all(files.map(read))).flat().filter(([, state]) => state.screen.name === screen);
    return `
      import {storyOf} from '${join(dirname(folder), 'story-of.ts')}';
      export default {title: ${JSON.stringify(titleOf(screen))}, component: 'auth-sign-in'};
      ${own
        .map(
          ([fixture]) =>
            `export const ${exportOf(fixture)} = {...storyOf('${fixture}'), name: ${JSON.stringify(nameOf(fixture, screen))}};`,
        )
        .join('\n')}
    `;
  },
});
