/**
 * Makes `dist/server`, the npm package `auth-sign-in-server`: the embedded server in JavaScript, with what it serves.
 * Its dependencies are the packages that its modules import, in the versions of this repository.
 */
import {cp, readFile, writeFile} from 'node:fs/promises';
import {isBuiltin} from 'node:module';
import {join} from 'node:path';
import {build, type Plugin, type Rolldown} from 'vite';
import {buildIfChanged, demoAppDirectory, hostedDirectory, repository} from '../server/node/build.ts';
import {builtInPhrases} from '../server/node/built-in-phrases.ts';
import {withoutPseudoLocale} from './slim.ts';

const source = join(repository, 'src/server/node');
const directory = join(repository, 'dist/server');
const at = (name: string) => join(directory, name);

/** Texts as data: the package that has them wants another version of zod than we do. */
const phrasesAsData: Plugin = {
  name: 'phrases-as-data',
  load: (id) =>
    id === join(source, 'built-in-phrases.ts')
      ? `export const builtInPhrases = ${JSON.stringify(builtInPhrases)};`
      : undefined,
};

/** What screens are drawn with is in it, as it is in a page. */
const drawing =
  /^(lit|lit-html|lit-element|@lit|@lit-labs|parse5|@parse5|entities|css-tree|source-map-js|@csstools)($|\/)/;
const isPackage = (id: string) => /^[@\w]/.test(id) && !drawing.test(id);

async function compile(): Promise<readonly string[]> {
  const {output} = (await build({
    configFile: false,
    root: source,
    publicDir: false,
    logLevel: 'warn',
    plugins: [phrasesAsData, withoutPseudoLocale],
    ssr: {noExternal: [drawing]},
    build: {
      ssr: true,
      target: 'node20',
      outDir: directory,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {cli: join(source, 'published-cli.ts')},
        external: isPackage,
        output: {entryFileNames: '[name].js', chunkFileNames: '[name].js'},
      },
    },
  })) as Rolldown.RolldownOutput;
  const imported = output.flatMap((each) => (each.type === 'chunk' ? [...each.imports, ...each.dynamicImports] : []));
  const made = new Set(output.map(({fileName}) => fileName));
  return [...new Set(imported.filter((id) => !made.has(id) && !isBuiltin(id)).map(packageOf))].sort();
}

/** `@logto/connector-kit` of `@logto/connector-kit/lib/types`. */
const packageOf = (id: string) => id.split('/', id.startsWith('@') ? 2 : 1).join('/');

async function describe(packages: readonly string[]): Promise<object> {
  const {version, license, dependencies, devDependencies} = JSON.parse(
    await readFile(join(repository, 'package.json'), 'utf8'),
  ) as Record<'version' | 'license', string> & Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const versions: Record<string, string> = {...devDependencies, ...dependencies};
  const unknown = packages.filter((name) => !versions[name]);
  if (unknown.length > 0) throw new Error(`package.json does not name ${unknown.join(', ')}.`);
  return {
    name: 'auth-sign-in-server',
    version,
    description: 'The identity server of auth-sign-in, for development and tests',
    keywords: ['sign-in', 'oidc', 'logto', 'development', 'sandbox'],
    license,
    type: 'module',
    engines: {node: '>=20.11'},
    bin: {'auth-sign-in-server': 'cli.js'},
    dependencies: Object.fromEntries(packages.map((name) => [name, versions[name]])),
  };
}

await buildIfChanged(() => console.log('Building what it serves…'));
const packages = await compile();
await Promise.all([
  writeFile(at('package.json'), `${JSON.stringify(await describe(packages), null, 2)}\n`),
  cp(join(source, 'README.md'), at('README.md')),
  cp(join(repository, 'LICENSE'), at('LICENSE')),
  cp(join(source, 'pages/plain.css'), at('plain.css')),
  cp(hostedDirectory, at('hosted'), {recursive: true}),
  cp(demoAppDirectory, at('demo-app'), {recursive: true}),
]);
