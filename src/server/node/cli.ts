/** `npm start` and `npm run dev`: the identity server and the demo application, until Ctrl-C. */
import {createServer} from 'node:http';
import {parseArgs} from 'node:util';
import {BuildError, buildIfChanged, buildTexts, demoAppDirectory, hostedDirectory} from './build.ts';
import {ConfigError, readConfig} from './config.ts';
import {defaultConfig} from './default-config.ts';
import {createDemoApp} from './demo-app/server.ts';
import {startDevelopment} from './development.ts';
import {assertFree, portOf, UsageError} from './free-port.ts';
import {listen, startIdentityServer} from './index.ts';
import {warnOfUnfollowed} from './unfollowed-warning.ts';

const usage = `npm start [-- --config FILE]

  PORT      the identity server's port, 3001
  APP_PORT  the demo application's port, 3000`;

async function start(): Promise<() => Promise<void>> {
  const {values} = parseArgs({options: {config: {type: 'string'}, dev: {type: 'boolean'}, help: {type: 'boolean'}}});
  if (values.help) throw new UsageError(usage);
  const port = portOf('PORT', 3001);
  const appPort = portOf('APP_PORT', 3000);
  if (port === appPort) throw new UsageError(`PORT and APP_PORT are both ${port}; they must differ.`);
  const origin = `http://localhost:${port}`;
  const appOrigin = `http://localhost:${appPort}`;
  const config = values.config ? await readConfig(values.config) : defaultConfig({origin, appOrigin});
  await assertFree('PORT', port);
  await assertFree('APP_PORT', appPort);

  if (values.dev) await buildTexts();
  else await buildIfChanged(() => console.log('Building, because sources changed…'));
  const hosted = values.dev ? await startDevelopment('vite.config.ts', 'hosted', port + 20_000) : undefined;
  const app = values.dev
    ? await startDevelopment('src/server/node/demo-app/vite.config.ts', 'development', appPort + 20_000)
    : undefined;

  const identity = await startIdentityServer({
    port,
    config: () => config,
    proxyOrigins: [appOrigin],
    pages: {
      directory: hostedDirectory,
      ...(hosted ? {vite: {index: (url) => hosted.page('index.html', url), middleware: hosted.middleware}} : {}),
    },
  });
  const demoApp = createDemoApp({
    endpoint: origin,
    appId: config.applications[0]!.id,
    thirdPartyAppId: config.applications.find((each) => each.isThirdParty && !each.isDevice)?.id,
    directory: demoAppDirectory,
    ...(app ? {vite: {page: app.page, middleware: app.middleware}} : {}),
  });
  const appServer = createServer((req, res) => void demoApp(req, res));
  await listen(appServer, appPort);
  warnOfUnfollowed(config.signInExperience);
  console.log(greeting(origin, appOrigin, config.sandbox));

  return async () => {
    appServer.closeAllConnections();
    appServer.close();
    await Promise.all([identity.close(), hosted?.close(), app?.close()]);
  };
}

const greeting = (origin: string, appOrigin: string, sandbox: boolean) =>
  [
    '',
    `  Demo application   ${appOrigin}`,
    `  Embedded sign-in   ${appOrigin}/embedded`,
    `  Somebody else’s    ${appOrigin}/trailmix`,
    `  Identity server    ${origin}`,
    ...(sandbox ? [`  Inbox              ${origin}/sandbox/inbox`] : []),
    '',
    '  Ctrl-C ends it.',
    '',
  ].join('\n');

try {
  const stop = await start();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stop().finally(() => process.exit(0));
    });
  }
} catch (error) {
  const isMendable = [UsageError, ConfigError, BuildError].some((kind) => error instanceof kind);
  console.error(isMendable ? `\n${(error as Error).message}\n` : error);
  process.exitCode = 1;
}
