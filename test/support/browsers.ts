/**
 * Finds the browsers of this machine, or says what is missing.
 */
import {existsSync, globSync} from 'node:fs';
import {delimiter, join} from 'node:path';

export type Found = {readonly path: string} | {readonly missing: string};

const onPath = (names: readonly string[]) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/** The one that the variable names, else one on the path, else one of these places. */
export const firstOf = (variable: string, names: readonly string[], places: readonly string[]): string | undefined =>
  [process.env[variable], onPath(names), ...places].find((path) => path !== undefined && existsSync(path));

const programFiles = process.env['PROGRAMFILES'] ?? 'C:\\Program Files';

export const findChromium = (): Found => {
  const path = firstOf(
    'CHROME_PATH',
    ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser'],
    [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(programFiles, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ],
  );
  return path ? {path} : {missing: 'no Chrome or Chromium found; install one, or name it in CHROME_PATH'};
};

/** Without a window, and pages of its own that compete for the processor: half the work. */
export const findHeadlessShell = (): Found => {
  const path = onPath(['chromium-headless-shell', 'chrome-headless-shell']);
  return path ? {path} : {missing: 'no chromium-headless-shell found; Debian has it in chromium-headless-shell'};
};

/** Any other Chromium where it is missing. */
export const findHeadlessChromium = (): Found => {
  const found = findHeadlessShell();
  return 'missing' in found ? findChromium() : found;
};

export const findFirefox = (): Found => {
  const path = firstOf(
    'FIREFOX_PATH',
    ['firefox', 'firefox-esr'],
    ['/Applications/Firefox.app/Contents/MacOS/firefox', join(programFiles, 'Mozilla Firefox', 'firefox.exe')],
  );
  return path ? {path} : {missing: 'no Firefox found; install it, or name it in FIREFOX_PATH'};
};

/** WebKitGTK's driver, the browser it drives and the screen that browser needs. */
export const findWebKit = (): {driver: string; browser: string; screen: string} | {missing: string} => {
  const driver = onPath(['WebKitWebDriver']);
  if (!driver) return {missing: 'no WebKitWebDriver found; Debian has it in webkit2gtk-driver'};
  const browser = globSync('/usr/{lib,libexec}{/*,}/webkit2gtk-4.*/MiniBrowser').sort().at(-1);
  if (!browser) return {missing: 'no MiniBrowser of WebKitGTK found'};
  const screen = onPath(['Xvfb']);
  if (!screen) return {missing: 'no Xvfb found; Debian has it in xvfb'};
  return {driver, browser, screen};
};

/** What the WebKit of JavaFX is fetched with, compiled with and run with, and the screen that it needs. */
export const findOldWebKit = ():
  {maven: string; compiler: string; java: string; screen: string} | {missing: string} => {
  const maven = onPath(['mvn']);
  if (!maven) return {missing: 'no Maven found; Debian has it in maven'};
  const [compiler, java] = [onPath(['javac']), onPath(['java'])];
  if (!compiler || !java) return {missing: 'no Java with a compiler found; Debian has it in default-jdk-headless'};
  const screen = onPath(['Xvfb']);
  if (!screen) return {missing: 'no Xvfb found; Debian has it in xvfb'};
  const lacked = ['libgtk-3.so.0', 'libXtst.so.6'].find((name) => globSync(`/usr/lib{,64}{/*,}/${name}`).length === 0);
  if (lacked) return {missing: `no ${lacked} found; Debian has them in libgtk-3-0 and libxtst6`};
  return {maven, compiler, java, screen};
};

/**
 * For automated runs: nothing that phones home, no process started ahead for a page that may never come, and no sandbox
 * where the user is root.
 */
export const chromiumArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=SpareRendererForSitePerProcess',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
