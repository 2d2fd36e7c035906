/** Free ports of loopback, for servers that cannot say which one they took. */
import {once} from 'node:events';
import {connect, createServer, type AddressInfo} from 'node:net';

/** All of them are held until the last is known. */
export const freePorts = async (count: number): Promise<number[]> => {
  const held = Array.from({length: count}, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(held.map((each) => once(each, 'listening')));
  const ports = held.map((each) => (each.address() as AddressInfo).port);
  await Promise.all(held.map((each) => new Promise((resolve) => each.close(resolve))));
  return ports;
};

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, 'localhost');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** @param gaveUp what it said, once it will never answer */
export const untilAnswers = async (port: number, gaveUp: () => string | undefined): Promise<void> => {
  const end = Date.now() + 30_000;
  while (!(await answers(port))) {
    const said = gaveUp();
    if (said !== undefined) throw new Error(said);
    if (Date.now() > end) throw new Error(`nobody answers at port ${port}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};
