import {dirname, join} from 'node:path';
import ts from 'typescript';
import type {Plugin} from 'vite';

/** Writes the `.d.ts` files of these entries, and of what they import, into `outDir`. */
export const declarations = (entries: readonly string[], outDir: string): Plugin => ({
  name: 'declarations',
  apply: 'build',
  writeBundle() {
    const root = join(import.meta.dirname, '../..');
    const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
      config: unknown;
    };
    const {options, fileNames} = ts.parseJsonConfigFileContent(config, ts.sys, root);
    // What no module imports, but the compiler has to know: the types of packages that bring none.
    const ambient = fileNames.filter((name) => name.endsWith('.d.ts'));
    const program = ts.createProgram([...entries, ...ambient], {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: dirname(entries[0] ?? root),
      outDir,
    });
    const {diagnostics} = program.emit();
    const errors = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
    if (errors.length > 0) {
      const host = {
        getCanonicalFileName: (name: string) => name,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
      };
      this.error(ts.formatDiagnostics(errors, host));
    }
  },
});
