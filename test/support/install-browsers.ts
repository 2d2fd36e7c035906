/**
 * Makes sure that there is a Chromium: `node test/support/install-browsers.ts`. On Debian as root a missing browser is
 * installed, `--all` adds Firefox and WebKit, and Chromium without a window; elsewhere it says how.
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {findChromium, findFirefox, findHeadlessShell, findWebKit} from './browsers.ts';

const wanted = [
  {found: findChromium(), packages: ['chromium'], needed: true},
  {found: findHeadlessShell(), packages: ['chromium-headless-shell'], needed: process.argv.includes('--all')},
  {found: findFirefox(), packages: ['firefox-esr'], needed: process.argv.includes('--all')},
  {found: findWebKit(), packages: ['webkit2gtk-driver', 'xvfb'], needed: process.argv.includes('--all')},
];
const missing = wanted.filter(({found, needed}) => needed && 'missing' in found);

if (missing.length > 0) {
  const packages = missing.flatMap((each) => each.packages);
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebianRoot) {
    for (const {found} of missing) if ('missing' in found) console.error(found.missing);
    console.error(`On Debian: sudo apt-get install ${packages.join(' ')}`);
    process.exit(1);
  }
  console.log(`Installing ${packages.join(', ')} …`);
  const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], {stdio: ['ignore', 'ignore', 'inherit']});
  apt('update');
  const {status} = apt('install', '-y', '--no-install-recommends', ...packages);
  if (status !== 0) {
    console.error(`apt-get could not install ${packages.join(' ')}`);
    process.exit(1);
  }
}
