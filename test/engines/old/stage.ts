/** An identity server for engines that no library drives: what such a library would hold back, it holds back itself. */
import {createServer} from 'node:http';
import {join} from 'node:path';
import {defaultConfig} from '../../../src/server/node/default-config.ts';
import {createIdentityServer} from '../../../src/server/node/identity-server.ts';
import {listen} from '../../../src/server/node/index.ts';
import {startApplication} from '../../support/application.ts';

export const startStage = async () => {
  const start = (clientId: string) => startApplication(() => `${origin}/oidc`, clientId);
  const [application, theirs] = await Promise.all([start('demo-app'), start('demo-third-party')]);
  let held: (() => void)[] | undefined;
  const http = createServer((request, response) => {
    const answer = () => void server.handle(request, response);
    if (held && request.url?.endsWith('.js')) held.push(answer);
    else answer();
  });
  const origin = `http://localhost:${await listen(http, 0)}`;
  const pages = {directory: join(import.meta.dirname, '../../../dist/hosted'), firstScreen: true};
  const config = defaultConfig({origin, appOrigin: application.origin});
  const applications = config.applications.map((each) =>
    each.isThirdParty ? {...each, redirectUris: [`${theirs.origin}/callback`]} : each,
  );
  const server = await createIdentityServer({origin, pages, config: {...config, applications}});
  return {
    application,
    /** Somebody else's. */
    theirs,
    server,
    /** Whether the first screen comes in the HTML. */
    pages,
    /** Scripts hang from now on. @returns what lets them go */
    holdScripts() {
      const those: (() => void)[] = (held = []);
      return () => {
        held = undefined;
        for (const answer of those) answer();
      };
    },
    async reset() {
      pages.firstScreen = true;
      await server.reset();
    },
    async stop() {
      server.dispose();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await Promise.all([application.close(), theirs.close()]);
    },
  };
};

export type Stage = Awaited<ReturnType<typeof startStage>>;
