/** Finds the web servers that the recipes are for, or says what is missing. */
import {existsSync} from 'node:fs';
import {firstOf, type Found} from './browsers.ts';

const find = (name: string, places: readonly string[]): Found => {
  const path = firstOf(`${name.toUpperCase()}_PATH`, [name], places);
  return path && existsSync(path)
    ? {path}
    : {missing: `no ${name} found; install it, or name it in ${name.toUpperCase()}_PATH`};
};

/** Debian puts it where only root looks. */
export const findNginx = () => find('nginx', ['/usr/sbin/nginx', '/opt/homebrew/bin/nginx']);

export const findCaddy = () => find('caddy', ['/opt/homebrew/bin/caddy']);

export const findOpenssl = () => find('openssl', []);
