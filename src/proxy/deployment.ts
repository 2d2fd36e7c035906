/** Where everything is, for the configurations that are written to files. */
export interface Deployment {
  /** What people see in the address bar: Logto's ENDPOINT. */
  readonly origin: string;
  /** Where Logto answers, as the proxy reaches it. */
  readonly logto: string;
  /** The folder of the hosted build, `dist/hosted`. */
  readonly pages: string;
  /** Where your application answers, if it lives on this origin too. */
  readonly application?: string;
  /** What follows `listen`: for nginx, which has to be told. */
  readonly listen?: {readonly https: readonly string[]; readonly http: readonly string[]};
  /** The certificate of the origin; Caddy has one by itself. */
  readonly certificate?: {readonly file: string; readonly key: string};
  /** Whom to believe where Logto is reached by https; by default whom this computer does. */
  readonly authorities?: string;
  /** A free port on loopback, for nginx's second look at what Logto answers to GET /consent. */
  readonly consentPort?: number;
}

/** The example that the files of a release and the page about them show. */
export const example: Deployment = {
  origin: 'https://id.example.com',
  logto: 'http://127.0.0.1:3001',
  pages: '/var/www/auth-sign-in',
};

/** Lines of a comment, each behind its sign. */
export const comment = (text: string) => text.trim().replace(/^/gm, '# ').replace(/ +$/gm, '');

/** Every line moved to the right, empty ones left alone. */
export const indent = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

/** What a person could get wrong before the proxy does anything; each has cost somebody an afternoon. */
export const beforehand = ({origin}: Deployment) => `
Before it works, Logto has to know where it is (its environment):
  ENDPOINT=${origin}       this very origin: cookies and redirects are for it
  TRUST_PROXY_HEADER=1     else all its URLs begin with http://, and its cookies are not Secure
Every host name has one set of cookies, whatever the port: no second Logto on this name.
Logto itself must not be reached from outside: whoever does could say who they are with X-Forwarded-For.`;
