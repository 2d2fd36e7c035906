/**
 * Finds a font for the scripts that a bare Debian has none for: without one a text is laid out as boxes, and whether it
 * fits says nothing. Other systems bring theirs.
 */
import {spawnSync} from 'node:child_process';
import type {Found} from './browsers.ts';

export const findFont = (...languages: string[]): Found => {
  if (process.platform !== 'linux') return {path: ''};
  const without = languages.filter((each) => !spawnSync('fc-list', [`:lang=${each}`], {encoding: 'utf8'}).stdout);
  return without.length > 0 ? {missing: `no font found for ${without.join(', ')}`} : {path: ''};
};
