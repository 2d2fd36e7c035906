import {readFileSync} from 'node:fs';
import type {Plugin} from 'vite';
import {makeParts, readParts} from './prepare-templates.ts';

type Cut = readonly [what: RegExp, instead: string];

/** What begins like this, to the line that closes what its first line has opened. */
const block = (start: string) => new RegExp(`^( *)${start}[^]*?\\n\\1\\}\\n`, 'gm');

/** Warnings for developers, hooks for pages that have none of ours, polyfills for engines that we do not serve. */
const inAllOfIt: readonly Cut[] = [
  [/\b(DEV_MODE|ENABLE_\w+) = true/g, '$1 = false'],
  [/\bglobal\.\w+PolyfillSupport(?:DevMode)?\b/g, 'undefined'],
  [/\(global\.\w+Versions \?\?= \[\]\)\.push\(.*\);/g, ''],
  [/JSCompiler_renameProperty\(('\w+'), \w+\)/g, '$1'],
];

/**
 * File → what of it nobody uses here: directives, bindings to elements, in comments and in the text of a field,
 * MathML, decorators, attributes with converters or defaults of their own, what directives need to let go of things, and
 * ways to do otherwise what each element here does as Lit proposes.
 */
const cuts: Readonly<Record<string, readonly Cut[]>> = {
  'lit-html': [
    [block('function resolveDirective\\('), ''],
    [block('get _\\$isConnected\\('), ''],
    [block('setConnected\\('), ''],
    [block('get (?:start|end)Node\\('), ''],
    [/^ *this\.(?:_\$disconnectableChildren|__isConnected) = .*\n/gm, ''],
    [/^ *this\._\$notifyConnectionChanged\?\.\(.*\n/gm, ''],
    [block('class ElementPart'), ''],
    [/, directiveParent(?: = this)?(?:, (?:0|i)\b)?/g, ''],
    [/resolveDirective\(this, (\w+(?:\[.*?\])?)\)/g, '$1'],
    [/\(values, part, i\)/g, '(values, i)'],
    [/, noCommit(?=\))| && !noCommit/g, ''],
    [/typeof type === 'number'\s*\? (this\._\$getTemplate\(result\))[^;]*;/g, '$1;'],
    [/\bwrap\((this\.\w+(?:\$\w+)?|start)\)/g, '$1'],
    [/ \|\| type === MATHML_RESULT/g, ''],
    [/\(options\?\.creationScope \?\? d\)/g, 'd'],
    [/^ *let message = 'invalid[^]*?throw new Error\(message\);/gm, 'throw Error();'],
    [/^export const _\$LH = \{[^]*?^\};\n/gm, ''],
    // Its lexer, and what looks for the lexer's marks: the templates of these builds say where their parts are.
    [/^const (?:\w*[mM]arker(?:Match)?|boundAttributeSuffix|\w+_CHAR|\w+Regex|rawTextElement) = (?!\().*\n/gm, ''],
    [/^const getTemplateHtml = [^]*?^\};\n/gm, ''],
    [/^ *let node;\n *let nodeIndex[^]*?(?= *this\.el = )/gm, readParts],
    [/^ *walker\.currentNode = this\.el\.content;\n/gm, ''],
    [block('while \\(\\(node = walker'), ''],
    [/^ *let node = walker[^]*?(?= *walker\.currentNode = d;)/gm, makeParts],
    [/strings\.length > 2 \|\| strings\[0\] .*(?=\) \{)/g, 'strings'],
    [/\bpart !== undefined(?=\) \{\n *debug)/g, 'true'],
    [/, from(?=\) \{)|, partIndex(?=\);)/g, ''],
    [/(createElement\(html), _?options/g, '$1'],
    [/(type \}), options(?=\))/g, '$1'],
    // Who is above a part; its kind tells what it is.
    [block('get (?:parentNode|tagName)\\('), ''],
    [/^ *this\._\$parent = .*\n/gm, ''],
    [/, parent(?=, options\)|\) \{)|(?<=Instance\(template), this/g, ''],
    [/, this(?=, (?:this\.)?options\))|, undefined(?=, options \?\?)/g, ''],
    // What keeps a value as it is.
    [/^export const noChange = .*\n/gm, ''],
    [/ && value !== noChange/g, ''],
    [block('if \\((?:v|newListener) === noChange\\)'), ''],
    // Listeners that are objects, or have options.
    [/ \|\|(?: *\n *(?:\/\/.*|newListener\.\w+ !==|oldListener\.\w+(?: \|\|)?))+(?=;)/g, ''],
    [/\(oldListener === nothing \|\| shouldRemoveListener\)/g, 'oldListener === nothing'],
    [/, (?:old|new)Listener(?=\);)/g, ''],
    [/typeof this\._\$committedValue === 'function'/g, 'true'],
  ],
  'reactive-element': [
    [/^(?:Symbol\.metadata|global\.litPropertyMetadata) \?\?= .*\n/gm, ''],
    [/^ *const metadata = .*\n( *)if [^]*?\n\1\}\n/gm, ''],
    [block('static addInitializer\\('), ''],
    [block('if \\(superCtor\\._initializers'), ''],
    [/^ *this\.constructor\._initializers.*\n/gm, ''],
    [/^ *case Object:\n *case Array:\n[^]*?break;\n/gm, ''],
    [/const converter = [^;]*;/g, 'const converter = defaultConverter;'],
    [/ \|\|\s*(?:\/\/.*\s*)*\(options\.useDefault [^;]*;/g, ';'],
    [block('if \\(useDefault'), ''],
    [/useDefault, (?=reflect)| && !useDefault/g, ''],
    [/convertedValue \?\?[^;]*;/g, 'convertedValue;'],
    [/^( *)toAttribute\([^]*?\n\1\},\n/gm, ''],
    [/converter\.toAttribute\((value), .*\)/g, '$1'],
    [/^const (?:trustedTypes|emptyString\w+) = [^]*?;\n/gm, ''],
    [/ && options\.reflect === true/g, ''],
    // Accessors that an element brings itself, and properties without.
    [block('if \\(this\\.prototype\\.hasOwnProperty'), ''],
    [/\b(?:!options\.noAccessor|descriptor !== undefined)/g, 'true'],
    [/^( *)const \{ get, set \} = [^]*?\n\1\};\n/gm, ''],
    [/^( *)get,\n/gm, '$1get() { return this[key]; },\n'],
    [/get\?\.call\(this\)/g, 'this[key]'],
    [/set\?\.call\(this, value\)/g, 'this[key] = value'],
    [/^ *const elementProperties = .*\n.*\n( *)if \(elementProperties\.size[^]*?\n\1\}\n/gm, ''],
    [/, wrapped(?= \})|, initializeValue(?=\) \{)/g, ''],
    [/\bgetOwnProperty(?:Descriptor|Symbols), /g, ''],
    // Ways to say which updates are made, when, and who waits for them.
    [/ = defaultPropertyDeclaration(?=\))/g, ''],
    [block('static getPropertyOptions\\('), ''],
    [/getPropertyOptions\(/g, 'elementProperties.get('],
    [/^ *const ctor = .*\n *if \(useNewValue [^]*?\}\n *options \?\?= .*\n/gm, ''],
    [/, useNewValue = false, newValue\)/g, ')'],
    [/\(options\.hasChanged \?\? notEqual\)\(newValue, /g, '!is(this[name], '],
    [block('(?:shouldUpdate|getUpdateComplete|scheduleUpdate)\\('), ''],
    [/this\.getUpdateComplete\(\)/g, 'this.__updatePromise'],
    [/const result = this\.scheduleUpdate\(\);/g, 'this.performUpdate();'],
    [block('if \\(result != null'), ''],
    [/^ *(?:let )?shouldUpdate = .*\n/gm, ''],
    [/\bif \(shouldUpdate\)/g, 'if (true)'],
    [/^ *enableUpdating\(.*\n/gm, ''],
    // Names that are no texts, and lists of sheets with lists in them.
    [/^ *\.\.\.getOwnPropertySymbols\(.*\n/gm, ''],
    [/typeof name === 'string'\s*\? (name\.\w+\(\))\s*: undefined/g, '$1'],
    [/\(this\.__attributeToPropertyMap && /g, '('],
    [block('static finalizeStyles\\('), ''],
    [/this\.finalizeStyles\((this\.styles)\)/g, '$1'],
  ],
  'css-tag': [
    [/^export const supportsAdoptingStyleSheets = [^;]*;/gm, 'export const supportsAdoptingStyleSheets = true;'],
    [/^ *this\[?[.']_(?:\$cssResult\$|strings)'?\]? = .*\n/gm, ''],
    [/^( *)if \(safeToken [^]*?\n\1\}\n/gm, ''],
    [/, strings, (?:safeToken|constructionToken)(?=\))/g, ''],
    [/^ *const (?:strings = this|cacheable = ).*\n/gm, ''],
    [block('if \\(cacheable'), ''],
    [block('toString\\('), ''],
    [/\btextFromCSSResult\((v)\)/g, '$1.cssText'],
    [/s instanceof CSSStyleSheet \? s : /g, ''],
  ],
  'lit-element': [
    [/^global\.litElementHydrateSupport.*\n/gm, ''],
    [block('(?:dis)?connectedCallback\\('), ''],
    [block('if \\(!this\\.hasUpdated'), ''],
    [/^export const _\$LE = \{[^]*?^\};\n/gm, ''],
    [/^LitElement\['_\$litElement\$'\] = .*\n/gm, ''],
    [block('render\\('), ''],
    [/, noChange(?= \})/g, ''],
  ],
};

const file =
  /^(.*\/node_modules\/(?:@lit\/reactive-element|lit-html|lit-element)\/)((lit-html|reactive-element|css-tag|lit-element)\.js)$/;

/** Its files as their authors write them, which the minifiers of this build make small again, without what nobody uses here. */
export const litInPart = (): Plugin => ({
  name: 'lit-in-part',
  enforce: 'pre',
  apply: 'build',
  load(id) {
    const [, folder, name, part = ''] = file.exec(id) ?? [];
    if (!folder) return null;
    let code = readFileSync(`${folder}development/${name}`, 'utf8');
    for (const [what, instead] of inAllOfIt) code = code.replace(what, instead);
    for (const [what, instead] of cuts[part] ?? []) {
      const cut = code.replace(what, instead);
      if (cut === code) this.error(`${name} of this version of Lit has nothing like ${String(what)}`);
      code = cut;
    }
    return {code, map: null};
  },
});
