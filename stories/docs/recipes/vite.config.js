import {authSignInProxy} from 'auth-sign-in/vite';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [authSignInProxy({endpoint: 'http://127.0.0.1:3001'})],
  server: {port: 5000},
});
