/** `auth-sign-in/vite`: while you develop, Logto is at the origin of Vite's server, which its preview is too. */
import type {Plugin} from 'vite';
import {authSignInProxy as middleware, type Middleware} from './middleware.ts';

export interface VitePluginOptions {
  /** Where Logto answers. */
  readonly endpoint: string;
}

/** All pages are your application's: where one stands with `<auth-sign-in>` in it, is yours to say. */
export const authSignInProxy = ({endpoint}: VitePluginOptions): Plugin => {
  const proxy = middleware({endpoint, pages: false});
  const use = ({middlewares}: {middlewares: {use(middleware: Middleware): unknown}}) => {
    middlewares.use(proxy);
  };
  return {name: 'auth-sign-in-proxy', apply: 'serve', configureServer: use, configurePreviewServer: use};
};
