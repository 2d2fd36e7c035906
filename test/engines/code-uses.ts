/**
 * The features of the platform that our scripts use, by their paths in MDN's data: what the types say is the browser's or
 * the language's. How the code is written is the bundler's affair, which has its target.
 */
import {join} from 'node:path';
import ts from 'typescript';
import {compatOf} from './compat.ts';
import {inSelector} from './css-uses.ts';

const root = join(import.meta.dirname, '../..');
/** What runs in a browser. */
const ours = /\/src\/(?!server\/|build\/|proxy\/|doctor\/node\/)/;

/** The language's own types that are called otherwise there. */
const builtin = (name: string) =>
  ({
    ReadonlyArray: 'Array',
    ReadonlySet: 'Set',
    ReadonlyMap: 'Map',
    CallableFunction: 'Function',
    IteratorObject: 'Iterator',
  })[name] ?? name;

/** Where members of mixins are, which have no page of their own. */
const mixedInto = ['Element', 'HTMLElement', 'Document', 'ShadowRoot', 'Window', 'Node', 'CSSStyleSheet'];

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const program = () => {
  const file = join(root, 'tsconfig.json');
  const {config} = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as {config: unknown};
  const {fileNames, options} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return ts.createProgram(
    fileNames.filter((name) => ours.test(name) || name.endsWith('.d.ts')),
    options,
  );
};

/** The names of a type and of what it extends, the nearest first. */
const namesOf = (type: ts.Type, checker: ts.TypeChecker): readonly string[] => {
  if (type.isUnionOrIntersection()) return type.types.flatMap((each) => namesOf(each, checker));
  const own = [type.getSymbol(), type.aliasSymbol].flatMap((symbol) => (symbol ? [symbol.name] : []));
  const bases = type.isClassOrInterface() ? (type.getBaseTypes() ?? []) : [];
  return [...own, ...bases.flatMap((each) => namesOf(each, checker))];
};

/** `undefined`: a bag of options, or nothing of the platform. */
const pathOf = (symbol: ts.Symbol, receiver: ts.Type | undefined, of: ts.Program): string[] | undefined => {
  const checker = of.getTypeChecker();
  const declaration = symbol.declarations?.find((each) => of.isSourceFileDefaultLibrary(each.getSourceFile()));
  if (!declaration) return undefined;
  const {name} = symbol;
  const {parent} = declaration;
  const first = (...paths: string[][]) => paths.find((path) => compatOf(path));

  if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent)) {
    const owner = parent.parent.name.getText();
    return first(['api', owner, `${name}_static`], ['javascript', 'builtins', owner, name]);
  }
  if (ts.isInterfaceDeclaration(parent)) {
    const owner = parent.name.text;
    const isIntl = ts.isModuleBlock(parent.parent);
    const language = isIntl ? ['javascript', 'builtins', 'Intl', owner] : ['javascript', 'builtins', builtin(owner)];
    const candidates = [owner, ...(receiver ? namesOf(receiver, checker) : []), ...mixedInto];
    return first(
      ['javascript', 'builtins', owner.replace(/Constructor$/, ''), name],
      [...language, name],
      ...candidates.map((each) => ['api', each, name]),
      ['css', 'properties', kebab(name)],
    );
  }
  const namespace = ts.findAncestor(declaration, ts.isModuleDeclaration)?.name.text;
  if (namespace && namespace !== 'global')
    return first(['api', namespace, `${name}_static`], ['javascript', 'builtins', namespace, name]);
  return first(
    ['api', name],
    ['api', 'Window', name],
    ['javascript', 'builtins', name],
    ['javascript', 'functions', name],
  );
};

/** Of events; the first of the interfaces that has one of the name. */
const eventPath = (name: string) =>
  [
    'Element',
    'HTMLElement',
    'HTMLDialogElement',
    'HTMLInputElement',
    'HTMLFormElement',
    'Window',
    'Document',
    'HTMLImageElement',
  ]
    .map((owner) => ['api', owner, `${name}_event`])
    .find((path) => compatOf(path));

const inTemplate = (html: string): (string[] | undefined)[] => [
  ...[...html.matchAll(/<([a-z][\w-]*)([^>]*)/g)].flatMap(([, tag = '', attributes = '']) => [
    ['html', 'elements', tag],
    ...[...attributes.matchAll(/(?<=\s)[?]?([a-z-]+)/g)].map(([, name = '']) =>
      [
        ['html', 'elements', tag, name],
        ['html', 'global_attributes', name],
      ].find((path) => compatOf(path)),
    ),
  ]),
  ...[...html.matchAll(/\s@([a-z]+)=/g)].map(([, name = '']) => eventPath(name)),
];

const inPattern = (pattern: string) => [
  ...(/\/[a-z]*v[a-z]*$/.test(pattern) ? [['javascript', 'builtins', 'RegExp', 'unicodeSets']] : []),
  ...(/\(\?<[=!]/.test(pattern) ? [['javascript', 'regular_expressions', 'lookbehind_assertion']] : []),
  ...(/\(\?[ims-]+:/.test(pattern) ? [['javascript', 'regular_expressions', 'modifier']] : []),
];

export const codeUses = (): readonly string[][] => {
  const all = program();
  const checker = all.getTypeChecker();
  const found = new Map<string, string[]>();
  const add = (path: string[] | undefined) => path && found.set(path.join('.'), path);

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      if (symbol) add(pathOf(symbol, checker.getTypeAtLocation(node.expression), all));
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const type = checker.getTypeAtLocation(node.parent);
      const symbol = type.getProperty((node.propertyName ?? node.name).getText());
      if (symbol) add(pathOf(symbol, type, all));
    } else if (ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node.parent)) {
      const symbol = checker.getSymbolAtLocation(node);
      if (symbol && symbol.flags & ts.SymbolFlags.Value) add(pathOf(symbol, undefined, all));
    } else if (ts.isStringLiteral(node) && ts.isCallExpression(node.parent) && node.parent.arguments[0] === node) {
      const called = node.parent.expression.getText();
      if (/addEventListener$/.test(called)) add(eventPath(node.text));
      if (/\b(matches|closest|querySelector(All)?)$/.test(called)) inSelector(node.text).forEach(add);
    } else if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText())) {
      const {template} = node;
      const parts = ts.isTemplateExpression(template)
        ? [template.head.text, ...template.templateSpans.map(({literal}) => literal.text)]
        : [template.text];
      inTemplate(parts.join('…')).forEach(add);
    } else if (ts.isRegularExpressionLiteral(node)) inPattern(node.text).forEach(add);
    ts.forEachChild(node, visit);
  };
  all
    .getSourceFiles()
    .filter(({fileName, isDeclarationFile}) => !isDeclarationFile && ours.test(fileName))
    .forEach(visit);
  return [...found.values()];
};
