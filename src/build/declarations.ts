import {join} from 'node:path';
import ts from 'typescript';
import type {Plugin} from 'vite';

/** Writes the `.d.ts` files of these entries, and of what they import, into `outDir`. */
export const declarations = (entries: readonly string[], outDir: string, config = 'tsconfig.json'): Plugin => ({
  name: 'declarations',
  apply: 'build',
  writeBundle() {
    const root = join(import.meta.dirname, '../..');
    const host = {...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined};
    const parsed = ts.getParsedCommandLineOfConfigFile(join(root, config), {}, host);
    if (!parsed) return this.error(`There is no ${config}.`);
    const {options, fileNames} = parsed;
    // What no module imports, but the compiler has to know: the types of packages that bring none.
    const ambient = fileNames.filter((name) => name.endsWith('.d.ts'));
    const program = ts.createProgram([...entries, ...ambient], {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: join(root, 'src'),
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
