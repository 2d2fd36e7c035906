/** Where the server was put: a checkout, which builds what it serves, or a package, which brings it along. */
import type {DemoAppOptions} from './demo-app/server.ts';
import type {PageSource} from './pages/hosted-pages.ts';

export interface Installation {
  /** What people type to start it. */
  readonly call: string;
  /** The same, up to the first option. */
  readonly callWith: string;
  prepare(ports: Ports): Promise<Served>;
}

export interface Ports {
  /** Of the identity server. */
  readonly port: number;
  /** Of the demo application. */
  readonly appPort: number;
}

export interface Served {
  readonly pages: PageSource;
  readonly demoApp: Pick<DemoAppOptions, 'directory' | 'vite'>;
  close?(): Promise<void>;
}

/** Something that can be typed. The process ends with the number it returns; without one it goes on. */
export type Command = (args: readonly string[], installation: Installation) => Promise<number | void>;
