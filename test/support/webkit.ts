/**
 * Starts WebKitGTK's driver on a screen of its own; both end with this process.
 */
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';

const endWithUs = (child: ChildProcess) => {
  process.on('exit', () => child.kill());
  return child;
};

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};

export const startScreen = async (command: string) => {
  // Xvfb picks a free display and writes its number to file descriptor 3.
  const screen = spawn(command, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  endWithUs(screen);
  const pipe = screen.stdio[3];
  if (!pipe) throw new Error('Xvfb gave no display');
  const [number] = (await once(pipe, 'data')) as [Buffer];
  return {display: `:${number.toString().trim()}`, stop: () => screen.kill()};
};

export const startWebKitDriver = async (found: {driver: string; screen: string}): Promise<number> => {
  const port = await freePort();
  const {display} = await startScreen(found.screen);
  // Painting by threads of its own is quicker than a graphics card that is not there.
  const env = {
    ...process.env,
    DISPLAY: display,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
    LP_NUM_THREADS: '0',
  };
  endWithUs(spawn(found.driver, [`--port=${port}`], {stdio: 'ignore', env}));
  return port;
};
