/** Declarations of a rule, as far as `CSSStyleDeclaration` is needed. */
import {isWhole} from './items.ts';

interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly priority: string;
}

/** Old names of these are the same to an engine. */
const old = /^-webkit-(?=animation(?:-name)?$)/;

/** What is no name, or ends somewhere else than it seems, is left out. */
export const readDeclaration = (text: string): Declaration | undefined => {
  const [, written = '', rest = ''] = /^(-{0,2}[a-z_][-\w]*)\s*:([^]*)$/i.exec(text) ?? [];
  const [, value = '', important] = /^([^]*?)(!\s*important\s*)?$/i.exec(rest) ?? [];
  if (!written || !isWhole(value)) return undefined;
  const name = written.startsWith('--') ? written : written.toLowerCase().replace(old, '');
  return {name, value: value.trim(), priority: important ? 'important' : ''};
};

/** Of `animation`, what can be no name. */
const keywords = new Set(
  (
    'linear ease ease-in ease-out ease-in-out step-start step-end infinite normal reverse alternate alternate-reverse ' +
    'none forwards backwards both running paused auto initial inherit unset revert revert-layer'
  ).split(' '),
);

const isName = (word: string) => /^[a-z_-]/i.test(word) && !keywords.has(word.toLowerCase());

/** Of each animation its name, whether that is all that is said or not; a name may be in quotes. */
const namesIn = (value: string, isShorthand: boolean) =>
  value
    .replace(/\([^()]*\)|["']/g, '')
    .split(',')
    .map((each) => (isShorthand ? (each.split(/\s+/).find(isName) ?? 'none') : each.trim()))
    .join(', ');

export class Declarations implements Iterable<string> {
  #all: readonly Declaration[];

  constructor(all: readonly Declaration[]) {
    this.#all = all;
  }

  [Symbol.iterator]() {
    return this.#all.map(({name}) => name)[Symbol.iterator]();
  }

  get cssText() {
    return this.#all.map(({name, value, priority}) => `${name}:${value}${priority && `!${priority}`};`).join('');
  }

  getPropertyValue(name: string) {
    const {name: found, value = ''} = this.#last(name) ?? {};
    return name === 'animation-name' ? namesIn(value, found === 'animation') : value;
  }

  getPropertyPriority(name: string) {
    return this.#last(name)?.priority ?? '';
  }

  setProperty(name: string, value: string, priority: string) {
    this.#all = [...this.#all, {name, value, priority}];
  }

  removeProperty(name: string) {
    this.#all = this.#all.filter((each) => each.name !== name);
  }

  #last(name: string) {
    const sets = ({name: each}: Declaration) => each === name || (each === 'animation' && name === 'animation-name');
    return this.#all.findLast(sets);
  }
}
