import {createServer} from 'node:http';
import {authSignInProxy} from 'auth-sign-in/express';
import express from 'express';

const options = {
  endpoint: 'http://localhost:3001',
  origin: 'https://id.example.com',
  pages: 'dist',
  captcha: {type: 'Turnstile'},
} as const;

express().use(authSignInProxy(options)).listen(3000);
createServer(authSignInProxy({endpoint: options.endpoint, pages: false})).listen(3002);

// @ts-expect-error it has to know where Logto answers
authSignInProxy({});
