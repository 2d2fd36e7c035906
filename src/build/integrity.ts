import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin, ResolvedConfig} from 'vite';

const hashOf = (path: string) => `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

/**
 * Says what a page can hold these files to that come from a server of somebody else's: the hash of the script for its
 * tag, and those of all files as an import map, `integrity.json`, for what the script loads later. `--base` says where
 * they will be.
 */
export const integrity = (): Plugin => {
  let config: ResolvedConfig;
  return {
    name: 'integrity',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle({dir = ''}, bundle) {
      const scripts = Object.values(bundle).filter((file) => file.type === 'chunk');
      const hashes = scripts.map(({fileName}) => [config.base + fileName, hashOf(join(dir, fileName))]);
      const map = {integrity: Object.fromEntries(hashes.sort()) as Record<string, string>};
      writeFileSync(join(dir, 'integrity.json'), `${JSON.stringify(map, null, 2)}\n`);
      for (const {fileName} of scripts.filter(({isEntry}) => isEntry))
        config.logger.info(`${fileName}  ${hashOf(join(dir, fileName))}`);
    },
  };
};
