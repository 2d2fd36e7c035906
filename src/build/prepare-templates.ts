import {_$LH as lit} from 'lit-html/private-ssr-support.js';
import {parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import ts from 'typescript';
import type {Plugin} from 'vite';

/**
 * Templates that say what Lit would find out in the browser, where a lexer and a walk through the nodes are saved.
 * `<p class="a ${b} c" @click=${d}>${e}</p>` becomes `<p${b}|1class|a | c${d}>|@click${e}</p>`.
 *
 * A value stays where it is when it is a child. An attribute is taken out; behind the value, and the text that follows, it
 * says how many nodes begin since the value before, its name with its kind, and what stands around its values, unless that
 * is nothing. Each other value of it has a mark alone. Texts that have the mark in them have it as `&#124;`.
 *
 * It stays a template with a tag, whose strings are the same object each time: for `msg` and Lit nothing changes.
 */
const mark = '|';

const {boundAttributeSuffix: suffix, getTemplateHtml, marker, markerMatch} = lit;
const attribute = new RegExp(
  String.raw`\s+[^\s"'>=/]+${suffix.replaceAll('$', '[$]')}\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)`,
  'g',
);

/** In the order in which Lit counts them. */
const nodesIn = ({childNodes}: Tree.ParentNode): (Tree.Element | Tree.CommentNode)[] =>
  childNodes.flatMap((node) => ('tagName' in node ? [node, ...nodesIn(node)] : 'data' in node ? [node] : []));

/** By Lit's own lexer and a parser of HTML. Throws where they do not find what takes each value. */
export const prepare = (strings: readonly string[], tag: Template['tag']): readonly string[] => {
  const refuse = (why: string): never => {
    throw new Error(`${why}: ${strings.join('${…}')}`);
  };
  const isSvg = tag === 'svg';
  const lexed: unknown = getTemplateHtml(Object.assign([...strings], {raw: strings}), isSvg ? 2 : 1);
  const [html, names] = lexed as [string, string[]];

  const parts: string[] = [];
  let step = 0;
  // Lit takes them out of the `<svg>` that it has put around them.
  for (const node of nodesIn(parseFragment(html)).slice(isSvg ? 1 : 0)) {
    step++;
    if (!('attrs' in node)) {
      // Where nothing follows the last value Lit adds a comment.
      if (node.data !== markerMatch && node.data !== '?') refuse('A comment would be taken for a child');
      if (node.data === markerMatch) parts.push('');
      step = 0;
      continue;
    }
    for (const {value} of node.attrs.filter(({name}) => name.endsWith(suffix))) {
      const around = value === marker ? [] : value.split(marker);
      if (value.includes(mark)) refuse(`“${mark}” beside a value in an attribute`);
      parts.push(mark + [`${step || ''}${names.shift()}`, ...around].join(mark), ...around.slice(2).map(() => mark));
      step = 0;
    }
  }
  const pieces = html
    .replaceAll(mark, '&#124;')
    .replace('<?>', '<!>')
    .replace(attribute, (text) => mark.repeat(text.split(marker).length - 1))
    .replaceAll(`<${markerMatch}>`, mark)
    .split(mark);
  if (parts.length !== strings.length - 1 || pieces.length !== strings.length) refuse('Nothing takes a value');
  return pieces.map((piece, index) => piece + (parts[index - 1] ?? ''));
};

/** What Lit's `Template` does in place of the search. */
export const readParts = `
        let [markup, ...rest] = strings;
        for (const text of rest) {
            const [after, part, ...around] = text.split('${mark}');
            markup += part === undefined ? '<!>' + after : after;
            if (part === '') continue;
            const [, step, kind, name] = /(\\d*)([.?@]?)(.*)/.exec(part ?? '');
            this.parts.push({
                step,
                ctor: {'': AttributePart, '.': PropertyPart, '?': BooleanAttributePart, '@': EventPart}[kind],
                name,
                strings: around.length && around,
            });
        }
        const html = trustFromTemplateString(strings, markup);
`;

/** And how a `TemplateInstance` gets to them in its copy: a child is at the next comment. */
export const makeParts = `
        let node;
        for (const {step, ctor, name, strings} of parts) {
            for (let left = step; left--; ) node = walker.nextNode();
            if (!name) do node = walker.nextNode(); while (node.nodeType < 8);
            this._$parts.push(
                name ? new ctor(node, name, strings, this, options) : new ChildPart(node, node.nextSibling, this, options),
            );
        }
`;

export interface Template {
  readonly tag: 'html' | 'svg';
  readonly strings: readonly {readonly start: number; readonly end: number; readonly text: string}[];
}

const isTag = (name: string): name is Template['tag'] => name === 'html' || name === 'svg';

/** What else has such a name is none of our business. */
const takesTags = ({statements}: ts.SourceFile) =>
  statements.some(
    (each) =>
      ts.isImportDeclaration(each) &&
      (each.moduleSpecifier as ts.StringLiteral).text === 'lit' &&
      /\b(?:html|svg)\b/.test(each.importClause?.namedBindings?.getText() ?? ''),
  );

/** The templates of a module. Throws where their functions are anything else than a tag: Lit would get what it cannot read. */
export const templatesIn = (code: string): readonly Template[] => {
  const found: Template[] = [];
  const file = ts.createSourceFile('', code, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node) => {
    const {parent} = node;
    const tag = ts.isIdentifier(node) ? node.text : '';
    if (isTag(tag)) {
      if (ts.isTaggedTemplateExpression(parent)) found.push({tag, strings: stringsOf(parent)});
      else if (!ts.isImportSpecifier(parent) || parent.propertyName)
        throw new Error(`“${tag}” is no tag in: ${parent.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  if (takesTags(file)) visit(file);
  return found;
};

const stringsOf = ({template}: ts.TaggedTemplateExpression): Template['strings'] => {
  const pieces = ts.isTemplateExpression(template)
    ? [template.head, ...template.templateSpans.map(({literal}) => literal)]
    : [template];
  // Before each is ` or }, behind it ${ or `.
  return pieces.map((piece, index) => ({
    start: piece.getStart() + 1,
    end: piece.end - (index < pieces.length - 1 ? 2 : 1),
    text: piece.text,
  }));
};

const asSource = (text: string) => text.replace(/\\|`|\$\{/g, '\\$&');

/** A module with its templates prepared. */
export const prepareModule = (code: string): string => {
  const pieces = templatesIn(code).flatMap(({tag, strings}) => {
    const texts = strings.map(({text}) => text);
    const prepared = prepare(texts, tag);
    return strings.map((piece, index) => ({...piece, text: prepared[index]!}));
  });
  return pieces
    .sort((one, other) => other.start - one.start)
    .reduce((made, {start, end, text}) => made.slice(0, start) + asSource(text) + made.slice(end), code);
};

/** The module that makes templates in the browser, of texts. */
const ofTexts = {module: /\/i18n\/own-texts\.ts(?:\?|$)/, made: 'html(asTemplate(parts)'};

/** Prepares the templates of our own modules. */
export const prepareTemplates = (): Plugin => ({
  name: 'prepare-templates',
  enforce: 'pre',
  apply: 'build',
  transform(code, id) {
    if (!id.endsWith('.ts') || id.includes('/node_modules/')) return null;
    if (!ofTexts.module.test(id)) return {code: prepareModule(code), map: null};
    if (!code.includes(ofTexts.made)) this.error(`${id} has no ${ofTexts.made}`);
    const made = code.replace(ofTexts.made, 'html(asTemplate(prepareText(parts))');
    return {code: `import {prepareText} from '../build/prepare-text.ts';\n${made}`, map: null};
  },
});
