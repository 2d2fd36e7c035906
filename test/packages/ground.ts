/**
 * Where the packed package is tried: outside the repository, each project with its own copy of the package and links to
 * exactly what the package and the project declare. What is not declared is not found. That the registry has what is
 * declared is not proven: the links lead to our own node_modules.
 */
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cp, mkdir, readFile, rm, symlink} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';

export const repository = join(import.meta.dirname, '../..');
/** The same for all tests of this folder, another for every checkout. */
export const ground = join(
  tmpdir(),
  `auth-sign-in-${createHash('sha256').update(repository).digest('hex').slice(0, 8)}`,
);
export const tarball = join(ground, 'auth-sign-in.tgz');

/** What the pages of this folder need beside the package. */
export const projects = {
  plain: ['vite', '@types/node'],
  react: ['react', 'react-dom', '@types/react', '@types/react-dom'],
  preact: ['preact'],
  vue: ['vue', 'vite', '@vitejs/plugin-vue'],
  svelte: ['svelte', 'vite', '@sveltejs/vite-plugin-svelte'],
  angular: ['@angular/core', '@angular/compiler', 'rxjs'],
  turbo: ['@hotwired/turbo', 'vite'],
  express: ['express'],
  next: ['next', 'react', 'react-dom', 'typescript', '@types/node', '@types/react', '@types/react-dom'],
  server: ['express', '@types/express', '@types/node', 'vite'],
} as const satisfies Record<string, readonly string[]>;
export type Project = keyof typeof projects;

export const folderOf = (project: Project) => join(ground, project);
export const packageOf = (project: Project) => join(folderOf(project), 'node_modules/auth-sign-in');

export const readJson = async <T>(path: string) => JSON.parse(await readFile(path, 'utf8')) as T;

export interface PackageJson {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | {readonly types?: string; readonly default?: string}>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly [other: string]: unknown;
}

const run = promisify(execFile);

/** A program of our own node_modules. @returns what it printed, whether it failed or not */
export const tool = async (path: string, args: readonly string[], cwd = repository) => {
  const node = [join(repository, 'node_modules', path), ...args];
  try {
    const {stdout, stderr} = await run(process.execPath, node, {cwd});
    return {failed: false, output: stdout + stderr};
  } catch (error) {
    const {stdout = '', stderr = '', message} = error as {stdout?: string; stderr?: string; message: string};
    return {failed: true, output: stdout + stderr || message};
  }
};

const link = async (project: Project, name: string) => {
  const path = join(folderOf(project), 'node_modules', name);
  await mkdir(dirname(path), {recursive: true});
  await symlink(join(repository, 'node_modules', name), path, 'junction');
};

/** Packs the built package and puts it into every project. */
export const lay = async () => {
  await rm(ground, {recursive: true, force: true});
  await mkdir(ground, {recursive: true});
  const {stdout} = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', ground], {
    cwd: repository,
    // Where it is no program but a script.
    shell: process.platform === 'win32',
  });
  const [{filename}] = JSON.parse(stdout) as [{filename: string}];
  await cp(join(ground, filename), tarball);
  for (const [project, needs] of Object.entries(projects) as [Project, readonly string[]][]) {
    await cp(join(import.meta.dirname, 'pages', project), folderOf(project), {recursive: true});
    await mkdir(packageOf(project), {recursive: true});
    await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', packageOf(project)]);
    const {dependencies = {}} = await readJson<PackageJson>(join(packageOf(project), 'package.json'));
    for (const name of new Set([...Object.keys(dependencies), ...needs])) await link(project, name);
  }
};
