/** `auth-sign-in/express`: for Express, anything with the same manners (Connect, Polka), and plain `node:http`. */
export {authSignInProxy, type Middleware, type ProxyOptions} from './middleware.ts';
