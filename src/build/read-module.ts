import {dirname, join} from 'node:path';
import ts from 'typescript';

/** What a file of ours takes from others, and what it says. */
export interface Module {
  readonly imports: readonly string[];
  /** Those that load later. */
  readonly lazy: readonly string[];
  /** Ids. */
  readonly messages: readonly string[];
}

export const readModule = (file: ts.SourceFile): Module => {
  const imports: string[] = [];
  const lazy: string[] = [];
  const messages: string[] = [];
  const pathsIn = (specifier: ts.Node | undefined) =>
    specifier && ts.isStringLiteral(specifier) && specifier.text.startsWith('.')
      ? [join(dirname(file.fileName), specifier.text)]
      : [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly) imports.push(...pathsIn(node.moduleSpecifier));
    if (ts.isExportDeclaration(node) && !node.isTypeOnly) imports.push(...pathsIn(node.moduleSpecifier));
    if (ts.isCallExpression(node)) {
      const [first, second] = node.arguments;
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) lazy.push(...pathsIn(first));
      if (node.expression.getText(file) === 'msg')
        messages.push(...(/\bid: '([^']+)'/.exec(second?.getText(file) ?? '')?.slice(1) ?? []));
    }
    ts.forEachChild(node, visit);
  };
  // Of the libraries nothing is asked.
  if (!file.isDeclarationFile) visit(file);
  return {imports, lazy, messages};
};
