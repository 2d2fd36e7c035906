import type {Plugin} from 'vite';

/** How a file of ours gets its door to what loads later, which knows where the file is. */
const ownLoader =
  /import \{loaderFrom\} from ('[^']*\/load\.ts');([^]*?)^const load = loaderFrom\(import\.meta\.url\);\n/m;

/** Where all files of a build lie in one folder, one door is as good as one for each. */
export const oneLoader = (): Plugin => ({
  name: 'one-loader',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    const made = id.endsWith('/platform/load.ts')
      ? `${code}\nexport const load = loaderFrom(import.meta.url);\n`
      : // A file may have another door beside it; what nobody uses goes.
        code.replace(
          ownLoader,
          (_, from: string, between: string) => `import {load, loaderFrom} from ${from};${between}`,
        );
    return made === code ? null : {code: made, map: null};
  },
});
