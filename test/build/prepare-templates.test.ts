/**
 * Builds have templates of their own kind, and a Lit that takes no other. In a browser both draw the same, and bind the
 * same, as Lit does from the source.
 */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {build, type Plugin, type Rolldown} from 'vite';
import {litInPart} from '../../src/build/lit-in-part.ts';
import {prepareText} from '../../src/build/prepare-text.ts';
import {prepare, prepareModule, templatesIn} from '../../src/build/prepare-templates.ts';
import {templatesOf} from '../../src/i18n/own-texts.ts';
import {shapes} from '../../src/i18n/generated/shapes.ts';
import {chromiumArguments, findChromium} from '../support/browsers.ts';

const source = join(import.meta.dirname, '../../src');
const isForBrowsers = (path: string) =>
  path.endsWith('.ts') && !/^(build|server|prerender|proxy|doctor\/node)\//.test(path);

interface Template {
  readonly tag: 'html' | 'svg';
  readonly strings: readonly string[];
}

/** Neither formatted nor checked, as those would be that are meant. */
const inHtml = (strings: TemplateStringsArray, ..._: readonly unknown[]): Template => ({tag: 'html', strings});
const inSvg = (strings: TemplateStringsArray, ..._: readonly unknown[]): Template => ({tag: 'svg', strings});

const odd: readonly Template[] = [
  inHtml``,
  inHtml`|${0}| <b title="a|b">|</b><i id=${1}>|${2}|`,
  inHtml`text alone &amp; < an entity`,
  inHtml`${0}`,
  inHtml`${0}${1} ${2}`,
  inHtml`<p>${0}</p>`,
  inHtml`<p>a</p>${0}`,
  inHtml`${0}<p class="${1} a ${2}" title='b ${3}>' .someThing=${4} ?hidden=${5} @click=${6} data-x=${7}-${8}>${9}</p>`,
  inHtml`<p title="a=b > ${0}" lang="x">${1}<b>${2}</b></p>`,
  inHtml`<input value=${0} />${1}<br/><input .value="${2}"/><input disabled ?checked=${3}>`,
  inHtml`<table><tr><td class=${0}>${1}<tr><td>${2}</table>`,
  inHtml`<ul><li>${0}<li>${1}</ul><p>${2}<p id=${3}>`,
  inHtml`<select><option value=${0}>${1}</option></select>`,
  inHtml`<p
    class="
      ${0}
      &quot;a"
    lang = "${1}"
    @a-b=${2}>${3}
  </p>`,
  inHtml`<my-element .oneTwo=${0}><template><p>no part</p></template></my-element>`,
  inHtml`<svg viewBox="0 0 ${0} 1"><path d=${1} /><linearGradient>${2}</linearGradient></svg><i>${3}</i>`,
  inSvg`<path d="M${0} ${1}"/><g>${2}</g>${3}`,
  inSvg`${0}`,
  inSvg`<circle r="1" />`,
];

const refused: Readonly<Record<string, Template>> = {
  'a value in the name of an element': inHtml`<${0}></p>`,
  'a value for an element': inHtml`<p ${0}></p>`,
  'a value in a comment': inHtml`<!-- ${0} -->`,
  'a comment that nobody took out': inHtml`<!-- a --> ${0}`,
  'a value in the text of a field': inHtml`<textarea>${0}</textarea>`,
  'a value in a template element': inHtml`<template>${0}</template>`,
  'two values for one attribute': inHtml`<p id=${0} id=${1}></p>`,
  'the mark of ours beside a value': inHtml`<p title="a | ${0}"></p>`,
};

for (const [what, {tag, strings}] of Object.entries(refused)) {
  test(`the build fails at ${what}`, () => assert.throws(() => prepare(strings, tag), /\$\{/));
}

test('and where a tag is called, or has another name', () => {
  const imported = "import {html, svg} from 'lit';\n";
  for (const code of [
    `${imported}html(strings)`,
    "import {html as h} from 'lit';\nh`a`",
    `${imported}const {tag = svg} = x`,
  ])
    assert.throws(() => templatesIn(code), /is no tag/);
  assert.deepEqual(templatesIn('const draw = (svg: string) => svg'), [], 'of nobody else');
});

test('a module keeps everything else', () => {
  const imported = "import {html} from 'lit';\n";
  const code =
    'const a: string = html`ä😀\\u{1F600}<p class=${`x${1}`}>${html`<b>\\`${2}</b>`}</p>`; css`a ${html`b`}`;';
  assert.equal(
    prepareModule(imported + code),
    imported + 'const a: string = html`ä😀😀<p${`x${1}`}>|1class${html`<b>\\`${2}</b>`}</p>`; css`a ${html`b`}`;',
  );
});

type Drawn = readonly unknown[];
/** With Lit as it is, from the source; with that of the builds, from what they make of it. */
interface Pair {
  readonly tag: Template['tag'];
  readonly whole: readonly string[];
  readonly prepared: readonly string[];
}

let browser: Browser;
let page: Page;

const bundle = async (name: string, plugins: Plugin[]) => {
  const entry = join(source, 'of-lit.js');
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? "export {html, svg, render} from 'lit';" : null),
      },
      ...plugins,
    ],
    build: {
      write: false,
      rolldownOptions: {preserveEntrySignatures: 'strict', input: entry, output: {format: 'iife', name}},
    },
  })) as Rolldown.RolldownOutput;
  return made.output[0].code;
};

before(async () => {
  const found = findChromium();
  if ('missing' in found) throw new Error(found.missing);
  browser = await puppeteer.launch({executablePath: found.path, args: chromiumArguments});
  page = await browser.newPage();
  await page.evaluate(await bundle('whole', []));
  await page.evaluate(await bundle('prepared', [litInPart()]));
});

after(() => browser.close());

/** Draws each of them with three sets of values, one after another. @returns what is there after each, and who listens */
const draw = (pairs: readonly Pair[], kind: 'whole' | 'prepared'): Promise<readonly Drawn[]> =>
  page.evaluate(
    (pairs, kind) => {
      type Tag = (strings: readonly string[], ...values: readonly unknown[]) => unknown;
      const lit = Reflect.get(window, kind) as Record<'html' | 'svg', Tag> & {
        render: (what: unknown, where: Element) => void;
      };
      let drawn: unknown[] = [];
      // Nothing else happens in this page.
      EventTarget.prototype.addEventListener = function (type: string) {
        drawn.push(`${(this as Element).localName} listens to ${type}`);
      };
      const fields = ['value', 'checked', 'disabled', 'hidden'];
      const seen = (node: Node): unknown => {
        const inside = [...node.childNodes].map(seen);
        if (!(node instanceof Element))
          return node instanceof Text ? node.data : inside.length > 0 ? inside : node.nodeType;
        const own = Object.entries(node).filter(([, value]) => typeof value === 'string');
        return [
          `${node.namespaceURI} ${node.localName}`,
          [...node.attributes].map(({name, value}) => `${name}=${value}`),
          [...own, ...fields.map((name) => [name, String(Reflect.get(node, name))])],
          inside,
        ];
      };
      return pairs.map(({tag, [kind]: strings}) => {
        drawn = [];
        const place = document.createElement('div');
        const template = Object.assign([...strings], {raw: strings});
        for (const value of [
          (index: number) => `a${index}`,
          (index: number) => (index % 2 ? Symbol.for('lit-nothing') : ''),
          (index: number) => `b${index}`,
        ]) {
          lit.render(lit[tag](template, ...strings.slice(1).map((_, index) => value(index))), place);
          drawn.push([...place.childNodes].map(seen));
        }
        return drawn;
      });
    },
    pairs,
    kind,
  );

const compare = async (pairs: readonly Pair[]) => {
  const [whole, prepared] = await Promise.all([draw(pairs, 'whole'), draw(pairs, 'prepared')]);
  pairs.forEach((pair, index) => assert.deepEqual(prepared[index], whole[index], pair.whole.join('${…}')));
};

test('odd templates', () =>
  compare(odd.map(({tag, strings}) => ({tag, whole: strings, prepared: prepare(strings, tag)}))));

test('all templates of ours, and those of every language', async () => {
  const files = readdirSync(source, {recursive: true, encoding: 'utf8'})
    .filter((path) => isForBrowsers(path) && path !== 'i18n/own-texts.ts')
    .map((path) => readFileSync(join(source, path), 'utf8').replace(/<!--[^]*?-->/g, ''));
  const textsOf = (code: string) => templatesIn(code).map(({strings}) => strings.map(({text}) => text));
  const pairs = files.flatMap((code) => {
    const prepared = textsOf(prepareModule(code));
    const whole = textsOf(code);
    assert.equal(prepared.length, whole.length);
    return templatesIn(code).map(({tag}, index) => ({tag, whole: whole[index]!, prepared: prepared[index]!}));
  });
  assert.ok(pairs.length > 500, `${pairs.length}`);
  await compare(pairs);
});

test('texts that are put in place of ours', () => {
  const texts = [
    (all: readonly string[]) => `${all.join('')}`,
    (all: readonly string[]) => `a ${all.join(' b ')} c`,
    (all: readonly string[]) => `id="${all.toReversed().join(' x="')}" |`,
    (all: readonly string[]) => `<b id="${[...all, ...all].join('"><!-- ')} a=b & 1`,
    (all: readonly string[]) => `only ${all[0]}`,
  ];
  const rich = Object.entries(shapes).filter(([, shape]) => typeof shape === 'object' && shape.length > 0);
  assert.ok(rich.length > 20);
  return compare(
    rich.flatMap(([id, shape]) =>
      texts.map((text) => {
        const made = templatesOf({[id]: text((shape as readonly string[]).map((_, index) => `{${index}}`))})[id];
        assert.ok(typeof made === 'object' && !('strTag' in made));
        const whole = [...made.strings];
        return {tag: 'html', whole, prepared: prepareText(whole)} as const;
      }),
    ),
  );
});
