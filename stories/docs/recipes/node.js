import {createServer} from 'node:http';
import {authSignInProxy} from 'auth-sign-in/express';

// Behind another proxy, which has the certificate, name the public origin too: origin: 'https://id.example.com'.
createServer(authSignInProxy({endpoint: 'http://127.0.0.1:3001'})).listen(5000);
