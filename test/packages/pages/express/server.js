import express from 'express';
import {authSignInProxy} from 'auth-sign-in/express';
import {renderFirstScreen} from 'auth-sign-in/prerender';

const logto = 'http://127.0.0.1:3001';
const app = express();
app.use(authSignInProxy({endpoint: logto}));
app.use('/auth-sign-in', express.static('node_modules/auth-sign-in/dist/cdn'));

app.get('/login', async (req, res) => {
  // The same for everybody: keep the answer for a while.
  const settings = await fetch(`${logto}/api/.well-known/sign-in-exp`).then((answer) => answer.json());
  const first = await renderFirstScreen(settings, {
    acceptLanguage: req.get('accept-language'),
    attributes: {
      'site-name': 'Fernway',
      'app-id': 'YOUR_CLIENT_ID',
      // From your OIDC SDK, for this visit.
      'authorization-url': '/oidc/auth?client_id=YOUR_CLIENT_ID',
    },
  });
  const styles = `style-src 'self' ${first.hashes.join(' ')}`;
  res.set('content-security-policy', `default-src 'self'; img-src 'self' data: https:; ${styles}`);
  res.send(`<!doctype html>
<html lang="${first.lang}" dir="${first.dir}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Fernway</title>
    ${first.head}
    <script type="module" src="/auth-sign-in/auth-sign-in.js"></script>
  </head>
  <body>
    <main>${first.html}</main>
  </body>
</html>`);
});

app.listen(5000);
