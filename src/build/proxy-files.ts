/** `npm run build:proxy`: the configurations of `src/proxy` as files, for who has no Node where the proxy is. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {caddyConfiguration} from '../proxy/caddy.ts';
import {example} from '../proxy/deployment.ts';
import {nginxConfiguration} from '../proxy/nginx.ts';

const folder = join(import.meta.dirname, '../../dist/proxy');
const shared = {...example, application: 'http://127.0.0.1:5000'};

const files: Readonly<Record<string, string>> = {
  'nginx.conf': nginxConfiguration(example),
  'nginx-with-application.conf': nginxConfiguration(shared),
  Caddyfile: caddyConfiguration(example),
  'Caddyfile-with-application': caddyConfiguration(shared),
};

mkdirSync(folder, {recursive: true});
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
