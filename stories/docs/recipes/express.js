import express from 'express';
import {authSignInProxy} from 'auth-sign-in/express';

const app = express();
// Behind another proxy, which has the certificate, say whose word about the client counts:
// app.set('trust proxy', 'loopback');
// Before anything that reads bodies, and without a path.
app.use(authSignInProxy({endpoint: 'http://127.0.0.1:3001'}));
// Everything else is yours.
app.use((req, res) => res.send('the application'));
app.listen(5000);
