/**
 * Makes sure that there is what the tests need beside Node: a Chromium, and the web servers that recipes are for. On
 * Debian as root what is missing is installed, `--all` adds Firefox and WebKit, Chromium without a window, Python for
 * one of the applications, and small fonts for languages that would be measured as boxes; `--old` adds what a WebKit of
 * long ago is fetched and run with. Elsewhere it says how.
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {findPython} from '../clients/flask/environment.ts';
import {findChromium, findFirefox, findHeadlessShell, findOldWebKit, findWebKit} from './browsers.ts';
import {findFont} from './fonts.ts';
import {findCaddy, findNginx, findOpenssl} from './servers.ts';

const all = process.argv.includes('--all');
const wanted = [
  {found: findChromium(), packages: ['chromium'], needed: true},
  {found: findNginx(), packages: ['nginx'], needed: true},
  {found: findCaddy(), packages: ['caddy'], needed: true},
  {found: findOpenssl(), packages: ['openssl'], needed: true},
  {found: findHeadlessShell(), packages: ['chromium-headless-shell'], needed: all},
  {found: findFirefox(), packages: ['firefox-esr'], needed: all},
  {found: findWebKit(), packages: ['webkit2gtk-driver', 'xvfb'], needed: all},
  {
    found: findOldWebKit(),
    packages: ['default-jdk-headless', 'maven', 'xvfb', 'libgtk-3-0', 'libxtst6'],
    needed: process.argv.includes('--old'),
  },
  {found: findPython(), packages: ['python3-venv'], needed: all},
  {found: findFont('th'), packages: ['fonts-tlwg-loma-otf'], needed: all},
  // All three in 1.6 MB, which fallbacks that look better take fifty for.
  {
    found: findFont('zh-cn', 'zh-tw', 'ja', 'ko'),
    packages: ['fonts-wqy-microhei'],
    needed: all,
  },
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
  // A server starts when it is installed, unless the machine is said to be on its way up.
  const env = {...process.env, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive'};
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {stdio: ['ignore', 'ignore', 'inherit'], env});
  apt('update');
  const {status} = apt('install', '-y', '--no-install-recommends', ...packages);
  if (status !== 0) {
    console.error(`apt-get could not install ${packages.join(' ')}`);
    process.exit(1);
  }
}
