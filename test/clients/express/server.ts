/** A server-rendered application, as the quick start of `@logto/express` has it. */
import {createServer} from 'node:http';
import {handleAuthRoutes, withLogto, type LogtoExpressConfig} from '@logto/express';
import cookieParser from 'cookie-parser';
import express from 'express';
import session from 'express-session';

const {LOGTO_ENDPOINT = '', LOGTO_APP_ID = '', LOGTO_APP_SECRET = '', PORT = '5001'} = process.env;

const config: LogtoExpressConfig = {
  endpoint: LOGTO_ENDPOINT,
  appId: LOGTO_APP_ID,
  appSecret: LOGTO_APP_SECRET,
  baseUrl: `http://localhost:${PORT}`,
  scopes: ['email'],
};

const app = express();
app.use(cookieParser());
app.use(session({secret: 'for development', resave: false, saveUninitialized: false}));
app.use(handleAuthRoutes(config));

app.get('/', withLogto(config), ({user}, response) => {
  response.send(
    user.isAuthenticated
      ? `<p>Signed in</p><pre>${JSON.stringify(user.claims)}</pre><a href="/logto/sign-out">Sign out</a>`
      : '<p>Not authenticated</p><a href="/logto/sign-in">Sign in</a> <a href="/logto/sign-up">Sign up</a>',
  );
});

createServer(app).listen(Number(PORT), 'localhost', () => console.log('ready'));
