/**
 * Reads our own source: which modules it imports, and which globals it touches where.
 */
import {globSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import ts from 'typescript';

const src = join(import.meta.dirname, '../../src');

export interface Import {
  /** Path inside `src`, or the name of a package. */
  readonly to: string;
  /** Gone at run time. */
  readonly typeOnly: boolean;
}

export interface GlobalUse {
  /** `fetch`, `location`, …; `navigator.credentials` for a member that was asked for. */
  readonly name: string;
  readonly line: number;
  /** Runs when the module is imported, not in a function. */
  readonly atModuleScope: boolean;
}

export interface SourceFile {
  /** Path inside `src`. */
  readonly path: string;
  readonly imports: readonly Import[];
  readonly globals: readonly GlobalUse[];
}

const isTypeOnly = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean => {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  const bindings = clause.namedBindings;
  const allTypes =
    bindings !== undefined && ts.isNamedImports(bindings) && bindings.elements.every((each) => each.isTypeOnly);
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause.name === undefined && allTypes);
};

const importsOf = (file: ts.SourceFile): Import[] => {
  const found: Import[] = [];
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteral(specifier)) return;
    const to = specifier.text.startsWith('.')
      ? relative(src, join(dirname(file.fileName), specifier.text))
      : specifier.text;
    found.push({to, typeOnly});
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

/** A use of the name as a value: not a member of something else, not a key, not a declaration, not a type. */
const isFreeUse = (node: ts.Identifier): boolean => {
  const {parent} = node;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.expression === node || /^(window|globalThis|self|document)$/.test(parent.expression.getText());
  }
  if (ts.isTypeNode(parent) || ts.isQualifiedName(parent) || ts.isTypeElement(parent)) return false;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  return !('name' in parent && parent.name === node);
};

const globalsOf = (file: ts.SourceFile): GlobalUse[] => {
  const found: GlobalUse[] = [];
  const visit = (node: ts.Node, inFunction: boolean): void => {
    if (ts.isIdentifier(node) && isFreeUse(node)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      const member =
        ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node && node.parent.name.text;
      found.push({name: node.text, line, atModuleScope: !inFunction});
      if (member) found.push({name: `${node.text}.${member}`, line, atModuleScope: !inFunction});
    }
    const isLater = ts.isFunctionLike(node) || (ts.isPropertyDeclaration(node) && !isStatic(node));
    ts.forEachChild(node, (child) => visit(child, inFunction || isLater));
  };
  visit(file, false);
  return found;
};

const isStatic = (node: ts.PropertyDeclaration) =>
  node.modifiers?.some(({kind}) => kind === ts.SyntaxKind.StaticKeyword) ?? false;

export const readSource = (): SourceFile[] =>
  globSync('**/*.ts', {cwd: src, exclude: (path) => /generated|\.d\.ts$/.test(path)}).map((path) => {
    const fileName = join(src, path);
    const file = ts.createSourceFile(fileName, readFileSync(fileName, 'utf8'), ts.ScriptTarget.Latest, true);
    return {path, imports: importsOf(file), globals: globalsOf(file)};
  });
