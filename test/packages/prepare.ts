/** Builds what is published, and lays it out for the tests of this folder. */
import {lay, tool} from './ground.ts';

const must = async (path: string, ...args: string[]) => {
  const {failed, output} = await tool(path, args);
  if (failed) throw new Error(output);
};

const vite = 'vite/bin/vite.js';
const builds = ['library', 'cdn', 'node'].map((mode) => must(vite, 'build', '--mode', mode, '--logLevel', 'error'));
const analyzer = '@custom-elements-manifest/analyzer/cem.js';
await Promise.all([
  ...builds,
  must(analyzer, 'analyze', '--config', 'test/config/custom-elements-manifest.config.mjs'),
]);
await must('../src/build/proxy-files.ts');
await lay();
