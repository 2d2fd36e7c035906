import {readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {Plugin} from 'vite';

const importFrom = /^(?:import|export) (?!type\b)(?:[^;'`]*? from )?'(\.[^']+\.ts)'/gm;

/** Adds the modules that `entry` takes along at once, itself included. */
const takeAlong = (entry: string, found: Set<string>) => {
  if (found.has(entry)) return;
  found.add(entry);
  for (const [, path = ''] of readFileSync(entry, 'utf8').matchAll(importFrom)) {
    takeAlong(join(dirname(entry), path), found);
  }
};

/** Ends in the folder and name of the file with the copy: the other plugins take it for a module of ours. */
const mark = '?copy-for=';
/** Ours, and what is no larger than ours. */
const small = /^\.{1,2}\/.*\.ts$|^punycode\//;

/**
 * Code that loads later is one file each, with a copy of its own of the little that others need too. A browser keeps a
 * module that failed under its address, and whatever imports it fails as well for as long as the page is there; where
 * nothing is imported but what came first, asking under another address asks again for all of it. It saves requests too.
 *
 * What is copied keeps no state, and elements are defined once. `entries` are where the first files begin.
 */
export const ownCopies = (...entries: readonly string[]): Plugin => {
  const first = new Set<string>();
  for (const entry of entries) takeAlong(entry, first);
  return {
    name: 'own-copies',
    enforce: 'pre',
    apply: 'build',
    resolveId: {
      filter: {id: small},
      async handler(source, importer, {kind}) {
        const [from = '', owner = `${basename(dirname(from))}-${basename(from)}`] = importer?.split(mark) ?? [];
        const resolved = from && (await this.resolve(source, from, {kind, skipSelf: true}));
        if (!resolved || first.has(from) || first.has(resolved.id) || kind === 'dynamic-import')
          return resolved || null;
        return {...resolved, id: resolved.id + mark + owner};
      },
    },
    load: {
      filter: {id: /\?copy-for=/},
      handler: (id) => readFileSync(id.slice(0, id.indexOf(mark)), 'utf8'),
    },
  };
};
