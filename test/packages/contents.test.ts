/**
 * What is in the package: what bundlers and compilers make of it, that every file of it can be reached, and what it
 * takes along.
 */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {globSync} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {promisify} from 'node:util';
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {pseudoLocale} from '../../src/build/pseudo-locale.ts';
import {loaders} from '../../src/i18n/generated/loaders.ts';
import {folderOf, packageOf, projects, readJson, tarball, type PackageJson, type Project} from './ground.ts';
import {importsOf, isRelative, reach} from './reach.ts';

/** Of the tarball, in bytes: four builds, each with twenty languages, and the hosted one compressed twice beside it. */
const budget = 2_450_000;

const run = promisify(execFile);
const root = packageOf('plain');
const manifest = await readJson<PackageJson>(join(root, 'package.json'));
const entriesOf = (condition: 'types' | 'default') =>
  Object.values(manifest.exports).flatMap((each) => (typeof each === 'string' ? [] : [each[condition] ?? '']));

test('the changelog tells of this version, and of nothing after it', async () => {
  const [, newest] = /^## (\S+)/m.exec(await readFile(join(root, 'CHANGELOG.md'), 'utf8')) ?? [];
  assert.equal(newest, manifest.version);
});

test('publint has nothing to say', async () => {
  const {messages, pkg} = await publint({pkgDir: root, strict: true, pack: false});
  assert.deepEqual(
    messages.map((each) => formatMessage(each, pkg)),
    [],
  );
});

test('are the types wrong? not where modules are modules', async () => {
  const result = await checkPackage(createPackageFromTarballData(await readFile(tarball)));
  assert.ok(result.types, 'it has types');
  // Its profile for packages without CommonJS.
  const problems = result.problems.filter(
    (each) => !('resolutionKind' in each) || !['node10', 'node16-cjs'].includes(each.resolutionKind),
  );
  assert.deepEqual(problems, []);
});

test('every file that is published can be reached', async () => {
  const {unpkg, jsdelivr, customElements} = manifest as Record<string, unknown>;
  const others = Object.values(manifest.exports).filter((each) => typeof each === 'string');
  const named = [unpkg, jsdelivr, customElements, manifest['web-types'], ...others];
  const roots = [...entriesOf('types'), ...entriesOf('default'), ...named].map((path) => join(root, String(path)));
  const reached = await reach(roots);
  const beside =
    /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$|^dist\/(lib|cdn|node)\/licenses\.md$|^dist\/(proxy|hosted)\//;
  const unreached = globSync('**/*', {cwd: root, withFileTypes: true})
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => !reached.has(path) && !beside.test(path.slice(root.length + 1)));
  assert.deepEqual(unreached, []);
});

test('languages that people speak are in it with all their parts, and not the one of our tests', async () => {
  const {parts} = await loaders['zh-CN']();
  const files = globSync('dist/{lib/chunks,cdn/chunks,node}/*.js', {cwd: root});
  assert.equal(files.filter((path) => /\/zh-CN[-.]/.test(path)).length, 3 * (1 + Object.keys(parts).length));
  assert.deepEqual(
    files.filter((path) => path.includes(pseudoLocale)),
    [],
  );
});

test('the tarball stays in its budget', async () => {
  const {size} = await stat(tarball);
  console.log(`the tarball has ${size} bytes of ${budget}`);
  assert.ok(size <= budget, `${size} bytes`);
});

/** What a module takes along, and may: packages of the framework that it is for. */
const takesAlong: Readonly<Record<string, readonly string[]>> = {
  '.': ['lit'],
  './element': ['lit'],
  './headless': [],
  './react': ['lit', 'react'],
  './preact': ['lit'],
  './vue': ['lit'],
  './svelte': ['lit'],
};
/** And its types. */
const typesTakeAlong = {
  ...takesAlong,
  './preact': ['lit', 'preact'],
  './vue': ['lit', 'vue'],
  './svelte': ['lit', 'svelte'],
};
/** They run where the server does. */
const forServers = ['./express', './vite', './prerender'];

const packagesOf = async (path: string) => {
  const names = await Promise.all([...(await reach([join(root, path)]))].map(importsOf));
  const bare = names.flat().filter((name) => !isRelative(name));
  return [...new Set(bare.map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name))].sort();
};

for (const [name, entry] of Object.entries(manifest.exports)) {
  if (typeof entry === 'string' || forServers.includes(name)) continue;
  test(`${name} takes along what is declared, and nothing of a server`, async () => {
    const {dependencies = {}, peerDependencies = {}} = manifest;
    const declared = {...dependencies, ...peerDependencies};
    const needed = {code: await packagesOf(entry.default ?? ''), types: await packagesOf(entry.types ?? '')};
    assert.deepEqual(needed, {code: takesAlong[name], types: typesTakeAlong[name as keyof typeof typesTakeAlong]});
    for (const each of [...needed.code, ...needed.types]) assert.ok(each in declared, `${each} is declared`);
  });
}

test('every entry can be imported where there is no page', async () => {
  const names = Object.entries(manifest.exports).filter(([, entry]) => typeof entry !== 'string');
  for (const [name] of names) {
    const project: Project = name.slice(2) in projects ? (name.slice(2) as Project) : 'plain';
    const script = `console.log(Object.keys(await import('${name.replace('.', 'auth-sign-in')}')).length)`;
    const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', script], {cwd: folderOf(project)});
    assert.ok(Number(stdout) > 0, name);
  }
});
