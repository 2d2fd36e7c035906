/** Python with the packages of `requirements.txt`, in a virtual environment that is made once for each list of them. */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Found} from '../../support/browsers.ts';

const requirements = join(import.meta.dirname, 'requirements.txt');
const cache = join(import.meta.dirname, '../../../node_modules/.cache/clients');

/** One that can make virtual environments: Debian has that in a package of its own. */
export const findPython = (): Found => {
  const {status} = spawnSync('python3', ['-c', 'import venv, ensurepip'], {stdio: 'ignore'});
  return status === 0 ? {path: 'python3'} : {missing: 'no Python 3 with venv found; Debian has it in python3-venv'};
};

/** @returns the Python of the environment */
export function preparePython(python: string): string {
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const directory = join(cache, `flask-${hash}`);
  const path = join(directory, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const whole = join(directory, 'whole');
  if (existsSync(whole)) return path;
  rmSync(directory, {recursive: true, force: true});
  run(python, '-m', 'venv', directory);
  run(path, '-m', 'pip', 'install', '--quiet', '--no-compile', '--disable-pip-version-check', '-r', requirements);
  writeFileSync(whole, '');
  return path;
}

function run(command: string, ...args: string[]): void {
  const {status, stderr} = spawnSync(command, args, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${stderr}`);
}
