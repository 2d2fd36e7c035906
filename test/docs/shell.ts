/**
 * Commands as the docs have them, one a line: what they would run exists, and takes these options.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readQuestion} from '../../src/prerender/node/question.ts';
import {readStartOptions} from '../../src/server/node/start-options.ts';
import {root} from './pages.ts';

const {name, scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  scripts: Record<string, string>;
};

/** What a shell would take for comments, quotes and variables goes; `A=b c && d` are two commands. */
const commandsIn = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, ''))
    .flatMap((line) => line.split('&&'))
    .map((command) => command.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [])
    .map((words) => words.slice(words.findIndex((word) => !/^\w+=/.test(word))))
    .filter((words) => words.length > 0)
    .map((words) => words.map((word) => word.replace(/^(['"])(.*)\1$/s, '$2')));

/** The script has to know an option by name. */
const takes = (script: string, options: readonly string[]) => {
  const [, file] = /\bnode (\S+\.ts)/.exec(scripts[script] ?? '') ?? [];
  const source = file ? readFileSync(join(root, file), 'utf8') : '';
  for (const option of options.filter((each) => each.startsWith('--'))) {
    assert.match(
      source,
      new RegExp(`\\b${option.slice(2)}'?: \\{|'${option}'`),
      `npm run ${script} takes no ${option}`,
    );
  }
};

const runScript = (script: string, separator: string | undefined, options: readonly string[]) => {
  assert.ok(scripts[script], `there is no script ${script}`);
  assert.ok(separator === undefined || separator === '--', `${separator}: npm would keep it for itself`);
  if (script === 'start') readStartOptions(options);
  else takes(script, options);
};

const programs: Record<string, (words: readonly string[], context: Context) => unknown> = {
  // CI itself runs `npm ci`, `npm start` and `npm test`.
  npm([action = '', ...rest]) {
    if (action === 'ci') return assert.ok(existsSync(join(root, 'package-lock.json')));
    if (action === 'install') return assert.deepEqual(rest, [name]);
    const [script = '', separator, ...options] = action === 'run' ? rest : [action, ...rest];
    runScript(script, separator, options);
  },
  npx([program = '', ...options]) {
    assert.equal(program, 'auth-sign-in-server');
    const [command, ...rest] = options;
    if (command !== 'prerender') return void readStartOptions(options);
    const question = readQuestion(rest);
    if (typeof question === 'string') assert.fail(question);
  },
  openssl: (words, {folder}) => execFileSync('openssl', words, {cwd: folder, stdio: 'pipe'}),
  async curl(words, {origin}) {
    const after = (flag: string) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined);
    const url = words.find((word) => /^http:\/\/localhost:3001\//.test(word));
    assert.ok(url, 'a request to the embedded server');
    const body = after('-d');
    const response = await fetch(url.replace('http://localhost:3001', origin), {
      method: after('-X') ?? (body === undefined ? 'GET' : 'POST'),
      ...(body !== undefined && {body}),
    });
    assert.ok(response.ok, `${response.status} ${await response.text()}`);
  },
};

export interface Context {
  /** Of an embedded server. */
  readonly origin: string;
  /** For files that commands write. */
  readonly folder: string;
}

export const runCommands = async (text: string, context: Context) => {
  for (const [program = '', ...words] of commandsIn(text)) {
    const run = programs[program];
    assert.ok(run, `nobody knows how to try ${program}`);
    await run(words, context);
  }
};
