/** The identity server, and the demo application where one is configured, until Ctrl-C. */
import {createServer} from 'node:http';
import {createDemoApp} from './demo-app/server.ts';
import {assertFree, portOf} from './free-port.ts';
import {greeting} from './greeting.ts';
import {listen, startIdentityServer} from './index.ts';
import type {Installation} from './installation.ts';
import {startConfig, type StartConfig} from './start-config.ts';
import type {StartOptions} from './start-options.ts';
import {warnOfUnfollowed} from './unfollowed-warning.ts';
import {UsageError} from './usage-error.ts';

export async function serve(options: StartOptions, installation: Installation): Promise<void> {
  const {port, appPort} = readPorts();
  const origin = `http://localhost:${port}`;
  const appOrigin = `http://localhost:${appPort}`;
  const started = await startConfig(options.config, options.applications, {origin, appOrigin});
  const ownOrigins = originsOf(started);
  if (isAmong(origin, ownOrigins)) throw new UsageError(`--app: ${origin} is this server itself; PORT moves it.`);
  const demo = demoOf(started, appOrigin);
  await assertFree('PORT', port, installation.call);
  if (demo) await assertFree('APP_PORT', appPort, installation.call);

  const served = await installation.prepare({port, appPort});
  const {config, own} = started;
  const identity = await startIdentityServer({
    port,
    config: () => config,
    // A proxy in front of both may be there, so that the form stands in the application's own page.
    proxyOrigins: [...(demo ? [appOrigin] : []), ...ownOrigins],
    pages: served.pages,
  });
  const app = demo && createDemoApp({endpoint: origin, ...demo, ...served.demoApp});
  const appServer = createServer((req, res) => void app?.(req, res));
  if (app) await listen(appServer, appPort);
  warnOfUnfollowed(config.signInExperience);
  console.log(greeting({origin, appOrigin: demo && appOrigin, sandbox: config.sandbox, own}));

  endWith(async () => {
    appServer.closeAllConnections();
    appServer.close();
    await Promise.all([identity.close(), served.close?.()]);
  });
}

function readPorts() {
  const port = portOf('PORT', 3001);
  const appPort = portOf('APP_PORT', 3000);
  if (port === appPort) throw new UsageError(`PORT and APP_PORT are both ${port}; they must differ.`);
  return {port, appPort};
}

const originsOf = ({own}: StartConfig) => [
  ...new Set(own.flatMap(({redirectUris}) => redirectUris.map((uri) => new URL(uri).origin))),
];

const byOneName = (origin: string) => origin.replace(/\/\/(127\.0\.0\.1|\[::1\])(?=:|$)/, '//localhost');

/** This computer has several names, and its ports are the same by each. */
const isAmong = (origin: string, origins: readonly string[]) => origins.map(byOneName).includes(origin);

/** The demo application, unless the configuration has none there, or one of the command line lives in its place. */
function demoOf(started: StartConfig, appOrigin: string) {
  if (isAmong(appOrigin, originsOf(started))) return undefined;
  const leadingTo = (path: string) =>
    started.config.applications.filter(
      ({redirectUris, secret}) => secret === undefined && redirectUris.includes(appOrigin + path),
    );
  const ours = leadingTo('/callback').find((each) => !each.isThirdParty);
  const theirs = leadingTo('/trailmix/callback').find((each) => each.isThirdParty);
  return ours && {appId: ours.id, thirdPartyAppId: theirs?.id};
}

function endWith(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stop().finally(() => process.exit(0));
    });
  }
}
