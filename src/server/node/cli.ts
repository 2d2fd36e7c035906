/** `npm start` and `npm run dev`, in a checkout. */
import {buildIfChanged, demoAppDirectory, hostedDirectory} from './build.ts';
import {runCommand} from './command-line.ts';
import type {Installation} from './installation.ts';

const checkout: Installation = {
  call: 'npm start',
  callWith: 'npm start --',
  async prepare() {
    await buildIfChanged(() => console.log('Building, because sources changed…'));
    return {pages: {directory: hostedDirectory}, demoApp: {directory: demoAppDirectory}};
  },
};

const development: Installation = {
  call: 'npm run dev',
  callWith: 'npm run dev --',
  async prepare({port, appPort}) {
    const {startDevelopment} = await import('./development.ts');
    const hosted = await startDevelopment('vite.config.ts', 'hosted', port + 20_000);
    const app = await startDevelopment('src/server/node/demo-app/vite.config.ts', 'development', appPort + 20_000);
    const index = (url: string) => hosted.page('index.html', url);
    return {
      pages: {directory: hostedDirectory, vite: {index, middleware: hosted.middleware}},
      demoApp: {directory: demoAppDirectory, vite: app},
      close: async () => void (await Promise.all([hosted.close(), app.close()])),
    };
  },
};

const args = process.argv.slice(2);
await runCommand(
  args.filter((each) => each !== '--dev'),
  args.includes('--dev') ? development : checkout,
);
