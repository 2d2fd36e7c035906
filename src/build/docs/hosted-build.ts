/** Run by the tests, at another port. */
export const previewCommand = 'npx vite preview --port 5001';

export const hostedBuild =
  () => `\`npm run build\` makes \`dist/hosted/\`, the same in one file as \`dist/auth-sign-in-hosted.zip\`; the npm package has the folder. It
takes the place of Logto's own pages, and nothing else of Logto changes: the settings in the page are taken from there,
and its guard sends whoever has no sign-in under way to \`/unknown-session\`.

- **An open-source server**: mount the folder over \`packages/experience/dist\` of its container. Files are read with each
  request, so there is nothing to start again.
- **Logto Cloud**: upload the zip as *Bring your UI*.
- **Logto from its sources**, with \`NODE_ENV\` other than production, asks port 5001 for pages:
  \`${previewCommand}\` in a checkout, after \`npm run build:hosted\`.

Write your application's name and address into the two \`<meta name="application-…">\` of its \`index.html\`: titles say the
one, and a sign-in that has ended leads to the other.

## What carries over from Logto's pages

- Colours, logos, favicon and home-screen icon of the tenant, the application and the organisation, each with its dark
  variant.
- Texts that the tenant has changed.
- Custom CSS. It meets the class names that Logto documents as stable:

| Class | Here |
| --- | --- |
| \`logto_page-container\` | what fills the window |
| \`logto_main-content\` | the card |
| \`logto_branding-header\` | logo, title and subtitle |
| \`logto_custom-content\` | an empty element before the card |
| \`logto_signature\` | an empty element after it |

What is below them, such as \`.logto_main-content button\`, is met too, in the card and in the form. The names that Logto's
own build makes up, such as \`_container_1x2y3_4\`, are not; nor is what its pages have without a name.
`;
