import {authSignInProxy} from 'auth-sign-in/vite';
import {defineConfig} from 'vite';

export default defineConfig({plugins: [authSignInProxy({endpoint: 'http://localhost:3001'})]});

// @ts-expect-error which pages there are is no question while developing
authSignInProxy({endpoint: 'http://localhost:3001', pages: false});
