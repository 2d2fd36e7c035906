/** `npm run client -- flask`: the embedded server, and one of these applications signing people in with it. */
import {clients} from './clients.ts';
import {startServer} from './server.ts';

function giveUp(reason: string): never {
  console.error(reason);
  process.exit(1);
}

const [name = ''] = process.argv.slice(2);
const client = Object.entries(clients).find(([each]) => each === name)?.[1];
if (!client) giveUp(`npm run client -- ${Object.keys(clients).join(' | ')}`);
const missing = client.missing();
if (missing) giveUp(missing);
const port = Number(process.env['CLIENT_PORT'] ?? 5000);
const redirectUri = client.home(port) + client.redirectPath;
const server = await startServer(['--app', `${name}=${redirectUri}`, '--app-secret']);
const {endpoint = '', appId = '', appSecret = ''} = server.printed.get(name) ?? {};
await client.start({port, endpoint, appId, appSecret});
console.log(`\n  Application   ${client.home(port)}\n  Inbox         ${endpoint}/sandbox/inbox\n\n  Ctrl-C ends it.\n`);
