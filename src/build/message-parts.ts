/**
 * Which part of a language a message comes with, found out from where it stands. What one flow alone can show comes
 * with that flow; what several show, or what shows without a screen of its own, comes with the language itself.
 */
import {existsSync, readdirSync} from 'node:fs';
import {basename, join} from 'node:path';
import type ts from 'typescript';
import {readModule} from './read-module.ts';

const source = join(import.meta.dirname, '..');
const elements = join(source, 'elements');
const problems = join(source, 'i18n/problems');

/** A flow has a folder, and problems of its own. */
const flows = readdirSync(problems)
  .map((name) => basename(name, '.ts'))
  .filter((name) => existsSync(join(elements, name)));

const isOf = (flow: string) => (path: string) =>
  path.startsWith(join(elements, flow, '/')) || path === join(problems, `${flow}.ts`);

/** What loads from here waits for its words; whatever else loads later finds them there. */
const doors = ['screen/screens.ts', 'screen/later-screens.ts'].map((path) => join(elements, path));
const problemTexts = join(source, 'i18n/messages.ts');

export interface MessageParts {
  /** Flow → the messages that come with it; all others come with the language itself. */
  readonly flows: ReadonlyMap<string, ReadonlySet<string>>;
  /** Screen → the flow whose words it needs, or nothing. */
  readonly screens: ReadonlyMap<string, string>;
}

export const messageParts = (program: ts.Program): MessageParts => {
  const modules = new Map(program.getSourceFiles().map((file) => [file.fileName, readModule(file)]));
  const paths = [...modules.keys()];

  /** The messages of these files, and of those they cannot be without. */
  const reach = (from: readonly string[], next = (path: string) => modules.get(path)?.imports ?? []) => {
    const seen = new Set(from);
    for (const path of seen) for (const each of next(path)) seen.add(each);
    return new Set([...seen].flatMap((path) => modules.get(path)?.messages ?? []));
  };
  const everywhere = reach([join(source, 'index.ts')], (path) => {
    const {imports = [], lazy = []} = (path !== problemTexts && modules.get(path)) || {};
    return doors.includes(path) ? imports : [...imports, ...lazy];
  });

  const reached = new Map(flows.map((flow) => [flow, reach(paths.filter(isOf(flow)))]));
  const isAlone = (flow: string) => (message: string) =>
    !everywhere.has(message) &&
    flows.every((other) => other === flow || !reached.get(other)?.has(message)) &&
    paths.every((path) => isOf(flow)(path) || !modules.get(path)?.messages.includes(message));
  const own = flows.map((flow) => [flow, new Set([...(reached.get(flow) ?? [])].filter(isAlone(flow)))] as const);

  const screens = paths.flatMap((path): [string, string][] => {
    const name = /\/auth-([^/]+)-screen\.ts$/.exec(path)?.[1];
    const messages = name ? reach([path]) : undefined;
    const flow = messages && own.find(([, each]) => [...each].some((message) => messages.has(message)));
    return name ? [[name, flow?.[0] ?? '']] : [];
  });
  return {flows: new Map(own.filter(([, messages]) => messages.size > 0)), screens: new Map(screens)};
};
