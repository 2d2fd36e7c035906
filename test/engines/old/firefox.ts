/** A Firefox of then: it is in the Debian of then. */
import {join} from 'node:path';
import {engines} from '../../../src/build/engines.ts';
import {unpackDebian} from './debian.ts';
import {fetchOnce} from './fetch-once.ts';
import {startWith} from './puppeteer.ts';

/** With the libraries that the Debian of today has in other versions. */
const fetchInto = (folder: string) => unpackDebian(folder, 'bullseye', 'firefox-esr', 'libffi7', 'libdbus-glib-1-2');

export const firefox = async () => {
  const lib = join(await fetchOnce(`firefox-${engines.firefox}`, fetchInto), 'usr/lib');
  return {
    product: 'firefox' as const,
    executablePath: join(lib, 'firefox-esr/firefox-esr'),
    env: {...process.env, LD_LIBRARY_PATH: join(lib, 'x86_64-linux-gnu')},
  };
};

export const startFirefox = async () => startWith(await firefox());
