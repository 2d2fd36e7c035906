/** What your OIDC SDK would send the browser to; here the server behind the page has one. */
export const authorizationUrl = await (await fetch('/authorization-url')).text();
