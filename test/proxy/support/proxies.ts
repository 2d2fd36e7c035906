/** The four proxies, as the files and recipes have them, but for addresses and folders. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {caddyConfiguration} from '../../../src/proxy/caddy.ts';
import type {Deployment} from '../../../src/proxy/deployment.ts';
import {nginxConfiguration} from '../../../src/proxy/nginx.ts';
import {findCaddy, findNginx} from '../../support/servers.ts';
import type {Found} from '../../support/browsers.ts';
import {run} from './run.ts';

const root = join(import.meta.dirname, '../../..');
const recipes = join(root, 'stories/docs/recipes');

const pathOf = (found: Found) => {
  if ('missing' in found) throw new Error(found.missing);
  return found.path;
};

/** What Debian has around a file of conf.d, without what needs root. */
const aroundNginx = (folder: string, configuration: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''} # The folders of a test are nobody else's.
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log warn;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${folder}/${each};`).join('\n')}
  include ${configuration};
}`;

export const startNginx = (folder: string, deployment: Deployment) => {
  mkdirSync(folder, {recursive: true});
  const configuration = join(folder, 'auth-sign-in.conf');
  writeFileSync(configuration, nginxConfiguration(deployment));
  writeFileSync(join(folder, 'nginx.conf'), aroundNginx(folder, configuration));
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
  return run(Number(new URL(deployment.origin).port), pathOf(findNginx()), args);
};

/** @param httpPort where Caddy redirects from */
export const startCaddy = (folder: string, deployment: Deployment, httpPort: number) => {
  mkdirSync(folder, {recursive: true});
  const {port} = new URL(deployment.origin);
  const options = `{\n\tadmin off\n\thttp_port ${httpPort}\n\thttps_port ${port}\n}\n`;
  writeFileSync(join(folder, 'Caddyfile'), options + caddyConfiguration(deployment));
  const args = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  const homes = {HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder};
  return run(Number(port), pathOf(findCaddy()), args, homes);
};

/** What a recipe says, with these addresses; each has to be in it. */
const adapt = (file: string, changes: Readonly<Record<string, string>>) => {
  let text = readFileSync(join(recipes, file), 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
    text = text.replaceAll(from, to);
  }
  return text;
};

const source = (entry: string) => join(root, `src/proxy/${entry}.ts`);
const usual = "endpoint: 'http://127.0.0.1:3001'";

/** @param folder inside the repository, so that the packages of a recipe are found */
export const startRecipe = (
  folder: string,
  name: 'express' | 'node',
  {logto, pages, port}: {logto: string; pages: string; port: number},
) => {
  mkdirSync(folder, {recursive: true});
  const changes = {
    'auth-sign-in/express': source('express'),
    [usual]: `endpoint: '${logto}', pages: '${pages}'`,
    'listen(5000)': `listen(${port}, 'localhost')`,
  };
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, adapt(`${name}.js`, changes));
  return run(port, process.execPath, ['--disable-warning=ExperimentalWarning', file]);
};

export const startVite = (folder: string, {logto, port}: {logto: string; port: number}) => {
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>App</title>the application at Vite');
  const changes = {'auth-sign-in/vite': source('vite'), [usual]: `endpoint: '${logto}'`, 'port: 5000': `port: ${port}`};
  writeFileSync(join(folder, 'vite.config.mjs'), adapt('vite.config.js', changes));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  return run(port, process.execPath, [vite, folder, '--strictPort', '--config', join(folder, 'vite.config.mjs')]);
};
