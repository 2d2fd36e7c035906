/**
 * Packages of an older Debian, unpacked where they harm nobody: from the mirror that this machine uses, by an apt with
 * lists of its own.
 */
import {globSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {run} from './fetch-once.ts';

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** The archive itself, whose releases have names without a hyphen, as those of its updates have not. */
const mirror = (folder: string) => {
  const [, address] = /'(\S+\/)dists\/[a-z]+\/InRelease'/.exec(run(folder, 'apt-get', 'update', '--print-uris')) ?? [];
  if (!address) throw new Error('the sources of apt name no mirror of Debian');
  return address;
};

export const unpackDebian = (folder: string, suite: string, ...packages: string[]) => {
  try {
    writeFileSync(join(folder, 'sources.list'), `deb [signed-by=${keyring}] ${mirror(folder)} ${suite} main\n`);
    mkdirSync(join(folder, 'lists/partial'), {recursive: true});
    mkdirSync(join(folder, 'cache/archives/partial'), {recursive: true});
    const options = {
      'Dir::Etc::sourcelist': join(folder, 'sources.list'),
      'Dir::Etc::sourceparts': '/nonexistent',
      'Dir::State::lists': join(folder, 'lists'),
      // As if nothing were installed: what is, is newer.
      'Dir::State::status': '/dev/null',
      'Dir::Cache': join(folder, 'cache'),
      'Acquire::Check-Valid-Until': 'false',
      'Acquire::Languages': 'none',
      'APT::Architecture': 'amd64',
      'APT::Sandbox::User': '',
    };
    const given = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
    run(folder, 'apt-get', ...given, 'update');
    run(folder, 'apt-get', ...given, 'download', ...packages);
    for (const file of globSync('*.deb', {cwd: folder})) run(folder, 'dpkg', '-x', file, '.');
    run(folder, 'sh', '-c', 'rm -r *.deb lists cache');
  } catch (cause) {
    throw new Error(`${packages[0]} is of Debian ${suite} for amd64, and its mirror has to have it still`, {cause});
  }
};
