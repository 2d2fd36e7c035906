/**
 * The architecture's import direction and single doors, read from the source itself.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {lazyDoors} from './elements/lazy-doors.ts';
import {readSource, type SourceFile} from './support/source.ts';

/** Which folders of `src` the modules of a folder may import; itself always. Upwards only types may be taken. */
const mayImport: Record<string, {values: readonly string[]; types: readonly string[]}> = {
  protocol: {values: [], types: []},
  client: {values: ['protocol'], types: []},
  platform: {values: ['protocol'], types: ['machine']},
  doctor: {values: ['protocol'], types: []},
  machine: {values: ['protocol', 'client', 'platform', 'doctor'], types: []},
  theme: {values: ['protocol'], types: []},
  i18n: {values: ['protocol', 'platform'], types: ['machine']},
  controllers: {values: ['protocol', 'machine', 'platform', 'i18n', 'theme', 'elements'], types: []},
  elements: {values: ['protocol', 'machine', 'platform', 'controllers', 'theme', 'i18n'], types: ['client']},
  hosted: {values: ['machine'], types: []},
  server: {values: ['protocol'], types: []},
  proxy: {values: ['server', 'prerender'], types: []},
  prerender: {values: ['protocol', 'doctor', 'machine', 'i18n', 'theme', 'elements', 'server'], types: []},
};

/** The public modules, the pages of the demo application and the list of commands stand above the folders. */
const entries = /^(index|element|headless)\.ts$|^frameworks\/|^server\/node\/((pages|demo-app)\/|command-line\.ts$)/;

const sources = readSource();
const folderOf = (path: string) => path.split('/')[0] ?? '';
const isOurs = (to: string) => sources.some(({path}) => path === to);
const inBrowser = sources.filter(({path}) => !/^(server|build|proxy|prerender|doctor\/node)\//.test(path));

const nobodyBut = (door: RegExp, breaks: (file: SourceFile) => readonly string[]) => {
  const breaches = inBrowser
    .filter(({path}) => !door.test(path))
    .flatMap((file) => breaks(file).map((what) => `${file.path}: ${what}`));
  assert.deepEqual(breaches, []);
};

const usesOf = (names: RegExp) => (file: SourceFile) =>
  file.globals.filter(({name}) => names.test(name)).map(({name, line}) => `${name} in line ${line}`);

const importsOf = (target: RegExp) => (file: SourceFile) =>
  file.imports.filter(({to, typeOnly}) => !typeOnly && target.test(to)).map(({to}) => `imports ${to}`);

test('the source is read', () => {
  const imports = sources.flatMap((file) => file.imports);
  assert.ok(imports.some(({to, typeOnly}) => typeOnly && to === 'protocol/experience.ts'));
  assert.ok(imports.some(({to, typeOnly}) => !typeOnly && to === 'protocol/settings.ts'));
  assert.ok(sources.some(({globals}) => globals.some(({name}) => name === 'document')));
});

test('imports go one way', () => {
  const breaches = sources
    .filter(({path}) => !entries.test(path) && folderOf(path) !== 'build')
    .flatMap(({path, imports}) => {
      const allowed = mayImport[folderOf(path)];
      assert.ok(allowed, `${path} is in a folder that has no rule`);
      return imports
        .filter(({to}) => isOurs(to) && folderOf(to) !== folderOf(path))
        .filter(({to, typeOnly}) => ![...allowed.values, ...(typeOnly ? allowed.types : [])].includes(folderOf(to)))
        .map(({to}) => `${path} → ${to}`);
    });
  assert.deepEqual(breaches, []);
});

/** The modules that can be reached from themselves, each with the way. */
const rings = () => {
  const importsOfEach = new Map(sources.map(({path, imports}) => [path, imports.map(({to}) => to).filter(isOurs)]));
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const before = way.indexOf(path);
    if (before >= 0) return void found.push([...way.slice(before), path].join(' → '));
    if (done.has(path)) return;
    for (const to of importsOfEach.get(path) ?? []) walk(to, [...way, path]);
    done.add(path);
  };
  for (const path of importsOfEach.keys()) walk(path, []);
  return found;
};

test('no import goes round, not even of types', () => {
  assert.deepEqual(rings(), []);
});

const {scripts} = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** Whether a module of `src` cannot be loaded before the texts have been made. */
const needsTexts = (path: string, seen = new Set<string>()): boolean => {
  if (path.startsWith('i18n/generated/')) return true;
  if (seen.has(path)) return false;
  seen.add(path);
  const imports = sources.find((file) => file.path === path)?.imports ?? [];
  return imports.some(({to, typeOnly}) => !typeOnly && needsTexts(to, seen));
};

test('in a fresh checkout the texts are made before what needs them', () => {
  const started = Object.entries(scripts).flatMap(([name, script]) =>
    [...script.matchAll(/node src\/(\S+\.ts)/g)].map(([, path = '']) => ({name, script, path})),
  );
  const needy = started.filter(({path}) => needsTexts(path));
  assert.ok(needy.some(({name}) => name === 'start'));
  assert.deepEqual(
    needy.filter(({script}) => !script.startsWith('npm run --silent localize:build && ')).map(({name}) => name),
    [],
  );
});

test('only client/http.ts calls fetch', () => {
  nobodyBut(/^client\/http\.ts$/, usesOf(/^(fetch|XMLHttpRequest|navigator\.sendBeacon)$/));
});

test('only the flows of the machine call the client', () => {
  nobodyBut(/^(client\/|machine\/[a-z-]+\/)/, importsOf(/^client\/(?!result\.ts)/));
});

test('only platform/ touches location, history, storage, cookies and credentials', () => {
  nobodyBut(
    /^platform\//,
    usesOf(/^(location|history|localStorage|sessionStorage|document\.cookie|navigator\.credentials)$/),
  );
});

/** Tables of imports, each read by one function that goes through the door. */
const tables = /^(elements\/screen\/(later-)?screens|i18n\/generated\/(loaders|locales\/fr))\.ts$/;

const doorsIn = (path: string, code: string) =>
  [...code.matchAll(/load\(\(\) => import\('([^']+)'\)/g)].map(([, to = '']) => join(dirname(path), to));

test('every import of later goes through the door with the time limit', () => {
  const breaches = inBrowser
    .filter(({path}) => !tables.test(path) && path !== 'platform/load.ts')
    .flatMap(({path}) => {
      const code = readFileSync(join(import.meta.dirname, '../src', path), 'utf8');
      return [...code.matchAll(/(load\(\(\) => )?\bimport\(/g)].filter(([, door]) => !door).map(() => path);
    });
  assert.deepEqual(breaches, []);
});

test('every door to what loads later says what holds where that does not come', () => {
  // One language stands for all of them.
  const files = [...inBrowser.map(({path}) => path), 'i18n/generated/loaders.ts', 'i18n/generated/locales/fr.ts'];
  const behind = files.flatMap((path) => {
    const code = readFileSync(join(import.meta.dirname, '../src', path), 'utf8');
    return [...(tables.test(path) ? [path] : []), ...doorsIn(path, code)];
  });
  assert.deepEqual([...new Set(behind)].sort(), Object.keys(lazyDoors).sort());
});

test('only i18n/localization.ts configures localisation', () => {
  nobodyBut(/^i18n\/localization\.ts$/, usesOf(/^configureLocalization$/));
});

test('only the element, what begins before it, and the headless entry create a machine', () => {
  nobodyBut(
    /^(elements\/auth-sign-in|headless|machine\/(begun|sign-in-machine))\.ts$/,
    importsOf(/^machine\/sign-in-machine\.ts$/),
  );
});

test('importing a module touches no browser', () => {
  const browser =
    /^(window|document|customElements|navigator|location|history|localStorage|sessionStorage|matchMedia)$/;
  const breaches = inBrowser
    .filter(({path}) => !/^index\.ts$|^hosted\/|\/define\.ts$/.test(path))
    .flatMap(({path, globals}) =>
      globals
        .filter(({name, atModuleScope}) => atModuleScope && browser.test(name))
        .map(({name, line}) => `${path}: ${name} in line ${line}`),
    );
  assert.deepEqual(breaches, []);
});
